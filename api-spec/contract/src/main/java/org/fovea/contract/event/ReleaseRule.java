package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * When a study opens: never before it is accepted, and then
 *
 * <ul>
 *   <li>{@code onAcceptance}: at once
 *   <li>{@code date}: on {@code date}; a day in the past means at once
 *   <li>{@code oneYear}: one year after its acceptance
 *   <li>{@code linkedRecord}, {@code publication}: when a curator has confirmed that the linked
 *       record or the paper is out, at the latest on {@code notAfter}
 * </ul>
 *
 * All days are RFC 3339 full-dates, UTC. Which day belongs to which rule: {@link ReleaseFault}.
 *
 * @param notAfter the last day a rule that waits may wait for; absent means one year after
 *     acceptance
 * @param releasedOn when what is waited for came out, by a curator
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReleaseRule(String rule, String date, String notAfter, String releasedOn) {

  public static final String DATE = "date";
  public static final String ONE_YEAR = "oneYear";
  public static final String LINKED_RECORD = "linkedRecord";
  public static final String PUBLICATION = "publication";

  public static final ReleaseRule ON_ACCEPTANCE = named("onAcceptance");

  private static final Set<String> RULES =
      Set.of(ON_ACCEPTANCE.rule, DATE, LINKED_RECORD, PUBLICATION, ONE_YEAR);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /** A rule that needs no day. */
  public static ReleaseRule named(String rule) {
    return new ReleaseRule(rule, null, null, null);
  }

  /** Opens on a day. */
  public static ReleaseRule onDate(String date) {
    return new ReleaseRule(DATE, date, null, null);
  }

  /** The same rule with what was confirmed of it before, when that is about the same thing. */
  public ReleaseRule stillConfirmed(ReleaseRule before) {
    return releasedOn == null && rule.equals(before.rule)
        ? new ReleaseRule(rule, date, notAfter, before.releasedOn)
        : this;
  }

  /** Whether it waits for something that only a curator can confirm. */
  public boolean awaitsConfirmation() {
    return rule.equals(LINKED_RECORD) || rule.equals(PUBLICATION);
  }

  /** A day that a rule may name, from 2000 to 2199; empty for any other text. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  boolean isKnown() {
    return rule != null && RULES.contains(rule);
  }
}

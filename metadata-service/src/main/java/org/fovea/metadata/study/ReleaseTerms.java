package org.fovea.metadata.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.event.ReleaseRule;

/** The release rule of a study, and the day that it opens an accepted version on. */
@Embeddable
record ReleaseTerms(
    @Column(name = "release_rule") String rule,
    @Column(name = "release_date") LocalDate date,
    @Column(name = "release_not_after") LocalDate notAfter,
    @Column(name = "released_on") LocalDate releasedOn) {

  /** What a rule without a last day waits at most, as EMPIAR holds entries. */
  private static final int LONGEST_WAIT_YEARS = 1;

  static ReleaseTerms of(ReleaseRule rule) {
    return new ReleaseTerms(
        rule.rule(), day(rule.date()), day(rule.notAfter()), day(rule.releasedOn()));
  }

  ReleaseRule toRule() {
    return new ReleaseRule(rule, text(date), text(notAfter), text(releasedOn));
  }

  /** The same text for the same rule and days, but for what a curator has confirmed. */
  String words() {
    return Stream.of(rule, text(date), text(notAfter))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** As a depositor asks anew: what a curator has confirmed of the same rule stays confirmed. */
  ReleaseTerms asked(ReleaseRule asked) {
    return of(asked.stillConfirmed(toRule()));
  }

  /** The day an accepted version opens on, at the latest; never before it is accepted. */
  LocalDate opensOn(LocalDate accepted) {
    LocalDate longest = accepted.plusYears(LONGEST_WAIT_YEARS);
    LocalDate wanted =
        switch (rule) {
          case ReleaseRule.DATE -> date;
          case ReleaseRule.ONE_YEAR -> longest;
          case ReleaseRule.LINKED_RECORD, ReleaseRule.PUBLICATION ->
              earlier(releasedOn, notAfter == null ? longest : notAfter);
          default -> accepted;
        };
    return wanted.isAfter(accepted) ? wanted : accepted;
  }

  private static LocalDate earlier(LocalDate confirmed, LocalDate last) {
    return confirmed != null && confirmed.isBefore(last) ? confirmed : last;
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}

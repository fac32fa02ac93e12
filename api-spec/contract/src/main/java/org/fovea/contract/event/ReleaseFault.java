package org.fovea.contract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member of a release rule that does not go with the others. Law: {@code date} belongs to the
 * rule {@code date}, which needs it; {@code notAfter} and {@code releasedOn} belong to the rules
 * that wait; a day is one of {@link ReleaseRule#day}.
 *
 * @param value as sent; empty when the member is absent
 * @param mend what to do, one sentence
 */
public record ReleaseFault(String member, Optional<String> value, String mend) {

  private static final String DATE = "date";

  /** All that is wrong with a rule. */
  public static List<ReleaseFault> of(ReleaseRule rule) {
    if (!rule.isKnown()) {
      String mend = "The rule is onAcceptance, date, linkedRecord, publication or oneYear.";
      return List.of(new ReleaseFault("rule", Optional.ofNullable(rule.rule()), mend));
    }
    List<ReleaseFault> faults = new ArrayList<>();
    if (rule.rule().equals(ReleaseRule.DATE)) {
      needed(rule.date(), faults);
      day(DATE, rule.date(), faults);
    } else {
      absent(DATE, rule.date(), "Leave date out, or say rule: date.", faults);
    }
    if (rule.awaitsConfirmation()) {
      day("notAfter", rule.notAfter(), faults);
      day("releasedOn", rule.releasedOn(), faults);
    } else {
      String mend = "Leave it out: only linkedRecord and publication wait.";
      absent("notAfter", rule.notAfter(), mend, faults);
      absent("releasedOn", rule.releasedOn(), mend, faults);
    }
    return faults;
  }

  private static void needed(String day, List<ReleaseFault> faults) {
    if (day == null) {
      faults.add(new ReleaseFault(DATE, Optional.empty(), "Give the day as date."));
    }
  }

  private static void absent(String member, String day, String mend, List<ReleaseFault> faults) {
    if (day != null) {
      faults.add(new ReleaseFault(member, Optional.of(day), mend));
    }
  }

  private static void day(String member, String day, List<ReleaseFault> faults) {
    if (day != null && ReleaseRule.day(day).isEmpty()) {
      String mend = "Give the day as YYYY-MM-DD, between 2000 and 2199.";
      faults.add(new ReleaseFault(member, Optional.of(day), mend));
    }
  }
}

package org.fovea.ingest.submit;

import java.time.LocalDate;
import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;

/** When a study opens: as its depositor set it, else as its form asks. */
final class Release {

  /** Archives whose forms wait for an event wait no longer. */
  private static final int LONGEST_WAIT_YEARS = 1;

  private Release() {}

  /**
   * The rule that travels to the record, which knows days only: a rule that waits for an event
   * becomes the last day that it may wait for, a curator may publish sooner.
   *
   * @param set on the submission; on acceptance unless the depositor changed it
   * @param asked by the form
   */
  static ReleaseRule of(ReleaseRule set, Optional<ReleaseRule> asked, LocalDate submitted) {
    return set.equals(ReleaseRule.ON_ACCEPTANCE)
        ? asked.map(rule -> dated(rule, submitted)).orElse(set)
        : set;
  }

  private static ReleaseRule dated(ReleaseRule rule, LocalDate submitted) {
    return switch (rule.rule()) {
      case "linkedRecord", "publication", "oneYear" ->
          new ReleaseRule("date", submitted.plusYears(LONGEST_WAIT_YEARS).toString());
      default -> rule;
    };
  }
}

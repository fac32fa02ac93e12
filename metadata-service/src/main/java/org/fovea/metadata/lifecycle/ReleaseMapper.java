package org.fovea.metadata.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.metadata.model.Release;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.problem.MetadataProblem;

/** Reads the release rule of a body; each day belongs to its rule. */
final class ReleaseMapper {

  private final Release body;
  private final List<ProblemError> errors = new ArrayList<>();

  private ReleaseMapper(Release body) {
    this.body = body;
  }

  /**
   * The rule.
   *
   * @throws ProblemException 422 with every day that does not fit
   */
  static ReleaseRule read(Release body) {
    ReleaseRule rule =
        new ReleaseRule(
            body.getRule().value(),
            text(body.getDate()),
            text(body.getNotAfter()),
            text(body.getReleasedOn()));
    new ReleaseMapper(body).check(rule);
    return rule;
  }

  /** Whether it says what only a curator may. */
  static boolean confirmsAnew(ReleaseRule rule, ReleaseRule before) {
    return rule.releasedOn() != null
        && !(rule.rule().equals(before.rule())
            && Objects.equals(rule.releasedOn(), before.releasedOn()));
  }

  private void check(ReleaseRule rule) {
    boolean dated = rule.rule().equals(ReleaseRule.DATE);
    if (dated && body.getDate() == null) {
      error("/date", "Give the day as date.");
    } else if (!dated && body.getDate() != null) {
      error("/date", "Leave date out, or say rule: date.");
    }
    if (!rule.awaitsConfirmation() && body.getNotAfter() != null) {
      error("/notAfter", "Leave it out: only linkedRecord and publication wait.");
    }
    if (!rule.awaitsConfirmation() && body.getReleasedOn() != null) {
      error("/releasedOn", "Leave it out: only linkedRecord and publication wait.");
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(MetadataProblem.INVALID_RELEASE).withErrors(errors);
    }
  }

  private void error(String pointer, String mend) {
    errors.add(ProblemError.error("invalid-release").atPointer(pointer).withMend(mend));
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}

package org.fovea.metadata.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fovea.contract.event.ReleaseFault;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.metadata.model.Release;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.problem.MetadataProblem;

/** Reads the release rule of a body. */
final class ReleaseMapper {

  private ReleaseMapper() {}

  /**
   * The rule.
   *
   * @throws ProblemException 422 with everything that does not fit
   */
  static ReleaseRule read(Release body) {
    ReleaseRule rule =
        new ReleaseRule(
            body.getRule().value(),
            text(body.getDate()),
            text(body.getNotAfter()),
            text(body.getReleasedOn()));
    check(rule);
    return rule;
  }

  /** Whether it says what only a curator may. */
  static boolean confirmsAnew(ReleaseRule rule, ReleaseRule before) {
    return rule.releasedOn() != null
        && !(rule.rule().equals(before.rule())
            && Objects.equals(rule.releasedOn(), before.releasedOn()));
  }

  private static void check(ReleaseRule rule) {
    List<ReleaseFault> faults = ReleaseFault.of(rule);
    if (!faults.isEmpty()) {
      throw new ProblemException(MetadataProblem.INVALID_RELEASE)
          .withErrors(faults.stream().map(ReleaseMapper::error).toList());
    }
  }

  private static ProblemError error(ReleaseFault fault) {
    ProblemError error =
        ProblemError.error("invalid-release")
            .atPointer("/" + fault.member())
            .withMend(fault.mend());
    return fault.value().map(error::withValue).orElse(error);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}

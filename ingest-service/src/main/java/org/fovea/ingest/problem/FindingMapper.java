package org.fovea.ingest.problem;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.validation.Cause;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Report;
import org.fovea.ingest.validation.Severity;

/** Says findings of a report as errors of a problem. */
public final class FindingMapper {

  private FindingMapper() {}

  /** The errors alone: why nothing can be submitted. */
  public static List<ProblemError> errors(Report report) {
    return report.causes(Severity.ERROR).stream().flatMap(FindingMapper::errors).toList();
  }

  private static Stream<ProblemError> errors(Cause cause) {
    Stream<ProblemError> shown = cause.shown().stream().map(FindingMapper::error);
    return cause.unshown() == 0
        ? shown
        : Stream.concat(shown, Stream.of(more(cause.code(), cause.unshown())));
  }

  /** What stands for errors that are counted only. */
  public static ProblemError more(String code, long count) {
    return ProblemError.error(code).withDetail(Count.of(count) + " more, which are counted only.");
  }

  /** A finding as an error of a problem. */
  public static ProblemError error(Finding finding) {
    return new ProblemError(
        finding.code(),
        org.fovea.conventions.problem.Severity.valueOf(finding.severity().name()),
        finding.message(),
        finding.pointer(),
        finding.file(),
        finding.row(),
        finding.column(),
        finding.value(),
        finding.suggestion(),
        finding.mend());
  }

  /** As the contract says it. */
  public static org.fovea.contract.ingest.model.ProblemError body(Finding finding) {
    return ProblemMapper.body(error(finding));
  }
}

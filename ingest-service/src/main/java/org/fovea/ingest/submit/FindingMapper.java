package org.fovea.ingest.submit;

import java.util.List;
import java.util.Locale;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Report;
import org.fovea.ingest.validation.Severity;

/** Says findings of a report as errors of a problem. */
final class FindingMapper {

  private FindingMapper() {}

  /** The errors alone: why nothing can be submitted. */
  static List<ProblemError> errors(Report report) {
    return report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(FindingMapper::error)
        .toList();
  }

  static ProblemError error(Finding finding) {
    return new ProblemError(
        finding.code(),
        org.fovea.conventions.problem.Severity.valueOf(finding.severity().name()),
        finding.message(),
        finding.pointer(),
        finding.file(),
        finding.row(),
        finding.column(),
        finding.value(),
        finding.mend());
  }

  /** As the contract says it. */
  static org.fovea.contract.ingest.model.ProblemError body(Finding finding) {
    return new org.fovea.contract.ingest.model.ProblemError()
        .code(finding.code())
        .severity(
            org.fovea.contract.ingest.model.ProblemError.SeverityEnum.fromValue(
                finding.severity().name().toLowerCase(Locale.ROOT)))
        .detail(finding.message())
        .pointer(finding.pointer())
        ._file(finding.file())
        .row(finding.row())
        .column(finding.column())
        .value(finding.value())
        .mend(finding.mend());
  }
}

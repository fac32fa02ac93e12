package org.fovea.ingest.submit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.ReportCause;
import org.fovea.contract.ingest.model.SubmissionReport;

/** A cause of a report and its findings that are told. */
record CauseMapper(ReportCause cause, List<ProblemError> findings) {

  /** Those of a report, in its order. */
  static List<CauseMapper> of(SubmissionReport report) {
    Map<String, List<ProblemError>> byCode =
        report.getFindings().stream().collect(Collectors.groupingBy(ProblemError::getCode));
    return report.getCauses().stream()
        .map(cause -> new CauseMapper(cause, byCode.getOrDefault(cause.getCode(), List.of())))
        .toList();
  }

  /** How many are counted only. */
  long unshown() {
    return cause.getTotal() - findings.size();
  }
}

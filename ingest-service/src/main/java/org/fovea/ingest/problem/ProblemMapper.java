package org.fovea.ingest.problem;

import org.fovea.contract.ingest.model.ProblemError;

/** Says a finding in the words of the contract. */
public final class ProblemMapper {

  private ProblemMapper() {}

  public static ProblemError body(org.fovea.conventions.problem.ProblemError finding) {
    return new ProblemError()
        .code(finding.code())
        .severity(ProblemError.SeverityEnum.fromValue(finding.severity().word()))
        .detail(finding.detail())
        .pointer(finding.pointer())
        ._file(finding.file())
        .row(finding.row())
        .column(finding.column())
        .value(finding.value())
        .suggestion(finding.suggestion())
        .mend(finding.mend());
  }
}

package org.fovea.ingest.submit;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.ReportCause;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.fovea.ingest.problem.Count;

/**
 * A report as TSV: a line a finding, with how often its cause was found; a last line of a cause
 * says how many are counted only.
 */
record ReportTableMapper(SubmissionReport report) {

  private static final String HEADER =
      "severity\tcode\ttotal\tfile\trow\tcolumn\tpointer\tvalue\tsuggestion\tdetail\tmend";

  void write(Writer out) throws IOException {
    out.write(HEADER + "\n");
    for (CauseMapper group : CauseMapper.of(report)) {
      for (ProblemError finding : group.findings()) {
        out.write(line(group.cause(), finding));
      }
      if (group.unshown() > 0) {
        out.write(line(group.cause(), more(group)));
      }
    }
  }

  private static ProblemError more(CauseMapper group) {
    return new ProblemError()
        .detail(Count.of(group.unshown()) + " more, which are counted only.")
        .mend(group.cause().getMend());
  }

  private static String line(ReportCause cause, ProblemError finding) {
    Stream<Object> cells =
        Stream.of(
            cause.getSeverity().value(),
            cause.getCode(),
            cause.getTotal(),
            shown(finding.getFile()),
            shown(finding.getRow()),
            shown(finding.getColumn()),
            shown(finding.getPointer()),
            shown(finding.getValue()),
            shown(finding.getSuggestion()),
            shown(finding.getDetail()),
            shown(finding.getMend()));
    return cells.map(Objects::toString).collect(Collectors.joining("\t", "", "\n"));
  }

  private static String shown(Object value) {
    return Objects.toString(value, "").replaceAll("[\\t\\r\\n]+", " ");
  }
}

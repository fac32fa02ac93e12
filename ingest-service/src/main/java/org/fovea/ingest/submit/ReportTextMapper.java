package org.fovea.ingest.submit;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.ingest.model.FindingCounts;
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.ReportCause;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.fovea.ingest.problem.Count;

/**
 * A report as people read it: the totals, then each cause with what to do about it and its places.
 */
record ReportTextMapper(SubmissionReport report) {

  private static final int PLACES = 10;
  private static final int LONGEST_VALUE = 80;

  void write(Writer out) throws IOException {
    out.write(summary());
    for (CauseMapper group : CauseMapper.of(report)) {
      out.write("\n" + heading(group.cause()));
      int told = told(group);
      for (ProblemError finding : group.findings().subList(0, told)) {
        out.write(place(group.cause(), finding));
      }
      if (group.cause().getTotal() > told) {
        out.write("    … and " + Count.of(group.cause().getTotal() - told) + " more\n");
      }
      out.write("  " + group.cause().getUrl() + "\n");
    }
  }

  /** Every error has to be mended; of the others a few places show what is meant. */
  private static int told(CauseMapper group) {
    boolean error = group.cause().getSeverity() == ReportCause.SeverityEnum.ERROR;
    return error ? group.findings().size() : Math.min(PLACES, group.findings().size());
  }

  private String summary() {
    FindingCounts counts = report.getCounts();
    return "%s, %s, %s: %s.\n"
        .formatted(
            Count.of(counts.getError(), "error"),
            Count.of(counts.getWarning(), "warning"),
            Count.of(counts.getNote(), "note"),
            Boolean.TRUE.equals(report.getSubmittable())
                ? "can be submitted"
                : "cannot be submitted yet");
  }

  private static String heading(ReportCause cause) {
    return "%s %s, %s\n  %s\n  %s\n"
        .formatted(
            cause.getSeverity().value(),
            cause.getCode(),
            Count.of(cause.getTotal(), "time"),
            cause.getTitle(),
            cause.getMend());
  }

  /** Where, the value, what was found, and how to mend it where that is not what all need. */
  private static String place(ReportCause cause, ProblemError finding) {
    List<String> parts = new ArrayList<>();
    where(finding).ifPresent(parts::add);
    Optional.ofNullable(finding.getValue())
        .filter(value -> !value.isEmpty())
        .ifPresent(value -> parts.add("“" + shown(value) + "”"));
    Optional.ofNullable(finding.getDetail()).map(ReportTextMapper::line).ifPresent(parts::add);
    Optional.ofNullable(finding.getMend())
        .filter(mend -> !mend.equals(cause.getMend()))
        .map(ReportTextMapper::line)
        .ifPresent(parts::add);
    return "    " + String.join("  ", parts) + "\n";
  }

  /** {@code file:row:column}, or {@code file pointer}. */
  private static Optional<String> where(ProblemError finding) {
    StringBuilder where = new StringBuilder();
    Optional.ofNullable(finding.getFile()).ifPresent(where::append);
    Optional.ofNullable(finding.getRow()).ifPresent(row -> where.append(':').append(row));
    Optional.ofNullable(finding.getColumn()).ifPresent(column -> where.append(':').append(column));
    Optional.ofNullable(finding.getPointer()).ifPresent(at -> where.append(' ').append(at));
    return Optional.of(line(where.toString().strip())).filter(text -> !text.isEmpty());
  }

  private static String shown(String value) {
    String line = line(value);
    return line.codePointCount(0, line.length()) <= LONGEST_VALUE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  /** Without line ends, and without the control characters that a terminal obeys. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}

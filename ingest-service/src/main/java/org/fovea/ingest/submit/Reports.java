package org.fovea.ingest.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.ingest.model.ContentCounts;
import org.fovea.contract.ingest.model.FindingCounts;
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Tally;

/** Keeps the last report of a submission. */
@ApplicationScoped
class Reports {

  private final Sql sql;
  private final ObjectMapper mapper;

  @Inject
  Reports(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  /** Keeps what a reading of the submission, as it was at {@code revision}, has found. */
  void keep(SubmissionEntity submission, Tally tally, FormReading reading) {
    List<ProblemError> findings = new ArrayList<>(reading.report().findings().stream().map(FindingAnswers::body).toList());
    tally.wanting().forEach(text -> findings.add(wanting(text)));
    SubmissionReport report =
        new SubmissionReport()
            .submission(submission.id.toString())
            .url(submission.url() + "/report")
            .form("unknown".equals(reading.form()) ? null : reading.form())
            .counts(counts(findings))
            .content(content(reading))
            .findings(findings)
            .createdAt(OffsetDateTime.now(ZoneOffset.UTC));
    sql.update(
        """
        insert into report (submission, revision, body) values (?, ?, ?::jsonb)
        on conflict (submission) do update set revision = excluded.revision, body = excluded.body, created_at = now()""",
        submission.id, submission.revision, write(report));
  }

  /** The last report. */
  Optional<SubmissionReport> find(SubmissionEntity submission, Tally tally) {
    return sql.first("select body, revision from report where submission = ?",
        row -> read(row.getString(1)).current(row.getLong(2) == submission.revision), submission.id)
        .map(report -> report.submittable(report.getCounts().getError() == 0 && tally.wanting().isEmpty()));
  }

  private static ProblemError wanting(String text) {
    return new ProblemError().code("incomplete").severity(ProblemError.SeverityEnum.ERROR)
        .detail(Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".").mend("See the list of files for which.");
  }

  private static FindingCounts counts(List<ProblemError> findings) {
    return new FindingCounts()
        .error(count(findings, ProblemError.SeverityEnum.ERROR))
        .warning(count(findings, ProblemError.SeverityEnum.WARNING))
        .note(count(findings, ProblemError.SeverityEnum.NOTE));
  }

  private static long count(List<ProblemError> findings, ProblemError.SeverityEnum severity) {
    return findings.stream().filter(finding -> finding.getSeverity() == severity).count();
  }

  private static ContentCounts content(FormReading reading) {
    return new ContentCounts()
        .datasets((long) reading.datasets().size())
        .plates((long) reading.plates().size())
        .wells((long) reading.wells().size())
        .images((long) reading.images().size())
        .files((long) reading.files().size())
        .resultTables((long) reading.tables().size())
        .resultRows((long) reading.rows().size());
  }

  private String write(SubmissionReport report) {
    try {
      return mapper.writeValueAsString(report).replace("\\u0000", "\\uFFFD");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private SubmissionReport read(String json) {
    try {
      return mapper.readValue(json, SubmissionReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept report that cannot be read", e);
    }
  }
}

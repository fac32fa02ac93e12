package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.fovea.contract.ingest.model.ContentCounts;
import org.fovea.contract.ingest.model.FindingCounts;
import org.fovea.contract.ingest.model.ReportCause;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.fovea.conventions.problem.Problems;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.problem.FindingMapper;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Tally;
import org.fovea.ingest.validation.Cause;
import org.fovea.ingest.validation.Report;
import org.fovea.ingest.validation.Severity;

/** Says a report in the words of the contract. */
@ApplicationScoped
class ReportMapper {

  private final Links links;
  private final Problems problems;

  @Inject
  ReportMapper(Links links, Problems problems) {
    this.links = links;
    this.problems = problems;
  }

  SubmissionReport body(SubmissionEntity submission, Tally tally, ReportRepository.Dated dated) {
    KeptReport kept = dated.report();
    Report report = kept.report();
    return new SubmissionReport()
        .submission(submission.id.toString())
        .url(links.report(submission.id))
        .form(kept.knownForm().orElse(null))
        .current(dated.revision() == submission.revision)
        .submittable(!report.hasErrors() && tally.wanting().isEmpty())
        .counts(counts(report))
        .capped(report.causes().stream().anyMatch(cause -> cause.unshown() > 0))
        .content(content(kept.content()))
        .causes(causes(report))
        .findings(report.findings().stream().map(FindingMapper::body).toList())
        .createdAt(OffsetDateTime.parse(kept.createdAt()));
  }

  List<ReportCause> causes(Report report) {
    return report.causes().stream().map(this::cause).toList();
  }

  private ReportCause cause(Cause cause) {
    return new ReportCause()
        .code(cause.code())
        .severity(
            ReportCause.SeverityEnum.fromValue(cause.severity().name().toLowerCase(Locale.ROOT)))
        .title(cause.title())
        .mend(cause.mend())
        .url(problems.type(cause.code()))
        .total(cause.total())
        .shown(cause.shown().size());
  }

  private static FindingCounts counts(Report report) {
    return new FindingCounts()
        .error(report.count(Severity.ERROR))
        .warning(report.count(Severity.WARNING))
        .note(report.count(Severity.NOTE));
  }

  private static ContentCounts content(KeptReport.Content content) {
    return new ContentCounts()
        .datasets(content.datasets())
        .plates(content.plates())
        .wells(content.wells())
        .images(content.images())
        .files(content.files())
        .resultTables(content.tables())
        .resultRows(content.rows());
  }
}

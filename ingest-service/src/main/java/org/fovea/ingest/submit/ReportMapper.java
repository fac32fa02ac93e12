package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.fovea.contract.ingest.model.ContentCounts;
import org.fovea.contract.ingest.model.FindingCounts;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Tally;
import org.fovea.ingest.validation.Severity;

/** Says a report in the words of the contract. */
@ApplicationScoped
class ReportMapper {

  private final Links links;

  @Inject
  ReportMapper(Links links) {
    this.links = links;
  }

  SubmissionReport body(SubmissionEntity submission, Tally tally, ReportRepository.Dated dated) {
    KeptReport report = dated.report();
    return new SubmissionReport()
        .submission(submission.id.toString())
        .url(links.report(submission.id))
        .form(report.knownForm().orElse(null))
        .current(dated.revision() == submission.revision)
        .submittable(report.count(Severity.ERROR) == 0 && tally.wanting().isEmpty())
        .counts(counts(report))
        .content(content(report.content()))
        .findings(report.findings().stream().map(FindingMapper::body).toList())
        .createdAt(OffsetDateTime.parse(report.createdAt()));
  }

  private static FindingCounts counts(KeptReport report) {
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

package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.file.FileFilter;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileState;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.problem.Count;
import org.fovea.ingest.problem.FindingMapper;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.RuleErrors;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;
import org.fovea.ingest.submission.Tally;
import org.fovea.ingest.validation.Findings;
import org.fovea.ingest.validation.Report;
import org.fovea.ingest.validation.Severity;

/** What keeps a submission from being submitted, all of it at once. */
@ApplicationScoped
class Obstacles {

  private static final int TOLD = Findings.SHOWN;

  private final Submissions submissions;
  private final FileRepository files;
  private final Reading reading;
  private final Inspections inspections;

  @Inject
  Obstacles(
      Submissions submissions, FileRepository files, Reading reading, Inspections inspections) {
    this.submissions = submissions;
    this.files = files;
    this.reading = reading;
    this.inspections = inspections;
  }

  /**
   * Ends the call with 422 when anything is missing, does not match, or the form has errors that
   * show already.
   */
  void requireNone(SubmissionEntity submission) {
    Tally tally = submissions.tally(submission.id);
    List<ProblemError> found = new ArrayList<>();
    long count = 0;
    if (tally.documents() == 0) {
      found.add(RuleErrors.of(SubmitRule.NO_DOCUMENTS));
      count++;
    } else {
      Report report = preview(submission).reading().report();
      found.addAll(FindingMapper.errors(report));
      count += report.count(Severity.ERROR);
    }
    for (FileState state : FileState.values()) {
      if (state != FileState.VERIFIED) {
        found.addAll(unfinished(submission, state, tally.count(state)));
        count += tally.count(state);
      }
    }
    if (count > 0) {
      throw new ProblemException(IngestProblem.NOT_SUBMITTABLE, summary(count)).withErrors(found);
    }
  }

  /**
   * The reading as far as it can be had at once: with the images when they have been inspected,
   * else the documents.
   */
  Preview preview(SubmissionEntity submission) {
    List<StoredFile> verified = reading.files(submission);
    return inspections
        .kept(submission.id, verified)
        .map(seen -> new Preview(reading.read(submission, verified, seen), 0))
        .orElseGet(() -> new Preview(reading.documentsOnly(submission), verified.size()));
  }

  /**
   * A reading before anything is submitted.
   *
   * @param pending number of verified files that were not inspected yet
   */
  record Preview(FormReading reading, long pending) {}

  private List<ProblemError> unfinished(SubmissionEntity submission, FileState state, long count) {
    List<ProblemError> told =
        new ArrayList<>(
            files.page(submission.id, new FileFilter(state.word(), ""), "", TOLD).stream()
                .map(
                    file ->
                        file.problem()
                            .map(problem -> problem.atFile(file.path()))
                            .orElseGet(() -> RuleErrors.of(rule(state)).atFile(file.path())))
                .toList());
    if (count > told.size()) {
      told.add(FindingMapper.more(rule(state).code(), count - told.size()));
    }
    return told;
  }

  private static SubmitRule rule(FileState state) {
    return switch (state) {
      case MISSING -> SubmitRule.FILE_MISSING;
      case RECEIVING -> SubmitRule.FILE_RECEIVING;
      case VERIFYING -> SubmitRule.FILE_VERIFYING;
      default -> SubmitRule.FILE_MISMATCH;
    };
  }

  private static String summary(long found) {
    return Count.of(found, "reason") + (found == 1 ? " stands" : " stand") + " against submitting.";
  }
}

package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.file.FileFilter;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.file.FileState;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;
import org.fovea.ingest.submission.Tally;

/** What keeps a submission from being submitted, all of it at once. */
@ApplicationScoped
class Obstacles {

  private static final int TOLD = 1000;

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
    if (tally.documents() == 0) {
      found.add(
          ProblemError.error("no-documents")
              .withDetail("No document has been sent.")
              .withMend("Send the documents of your submission form."));
    } else {
      found.addAll(FindingMapper.errors(preview(submission).report()));
    }
    for (FileState state : FileState.values()) {
      if (state != FileState.VERIFIED) {
        found.addAll(unfinished(submission, state));
      }
    }
    if (!found.isEmpty()) {
      throw new ProblemException(IngestProblem.NOT_SUBMITTABLE, summary(found)).withErrors(found);
    }
  }

  /**
   * The reading as far as it can be had at once: with the images when they have been inspected,
   * else the documents.
   */
  FormReading preview(SubmissionEntity submission) {
    List<FileRow> verified = reading.files(submission);
    Optional<List<InspectedFile>> inspected = inspections.kept(submission.id, verified);
    return inspected
        .map(seen -> reading.read(submission, verified, seen))
        .orElseGet(() -> reading.documentsOnly(submission));
  }

  private List<ProblemError> unfinished(SubmissionEntity submission, FileState state) {
    return files.page(submission.id, new FileFilter(state.word(), ""), "", TOLD).stream()
        .map(
            file ->
                file.problem()
                    .map(problem -> problem.atFile(file.path()))
                    .orElseGet(() -> unfinished(file)))
        .toList();
  }

  private static ProblemError unfinished(FileRow file) {
    return ProblemError.error("file-" + file.state().word())
        .atFile(file.path())
        .withDetail(
            switch (file.state()) {
              case MISSING -> "The manifest declares the file, but it has not been sent.";
              case RECEIVING -> "The session of the file has not been completed.";
              case VERIFYING -> "The file is still being read back.";
              default -> "The stored bytes are not what is declared.";
            })
        .withMend(
            file.state() == FileState.VERIFYING
                ? "Wait a moment."
                : "Send the file, or take it out.");
  }

  private static String summary(List<ProblemError> found) {
    return found.size()
        + (found.size() == 1 ? " reason stands" : " reasons stand")
        + " against submitting.";
  }
}

package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.LeaseLostException;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Progress;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.OperationEntity.Stage;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** The steps of validating and submitting: inspect, read, write, hand over. */
@ApplicationScoped
class OperationSteps {

  private static final int READ_AND_WRITE = 1;

  private final Operations operations;
  private final Submissions submissions;
  private final Reading reading;
  private final Inspections inspections;
  private final ReportRepository reports;
  private final ContentWriting content;
  private final HandOver handOver;
  private final EntityManager entities;

  @Inject
  OperationSteps(
      Operations operations,
      Submissions submissions,
      Reading reading,
      Inspections inspections,
      ReportRepository reports,
      ContentWriting content,
      HandOver handOver,
      EntityManager entities) {
    this.operations = operations;
    this.submissions = submissions;
    this.reading = reading;
    this.inspections = inspections;
    this.reports = reports;
    this.content = content;
    this.handOver = handOver;
    this.entities = entities;
  }

  /** Runs all steps; a {@link ProblemException} says why the submission cannot be recorded. */
  void run(OperationEntity operation, Fence fence) {
    SubmissionEntity submission = submissions.find(operation.submission);
    List<FileRow> files = reading.files(submission.id);
    List<InspectedFile> inspected =
        inspections.inspect(submission.id, files, progress(operation, fence));
    operations.progress(operation.id, Stage.READ, 0, READ_AND_WRITE);
    FormReading read = reading.read(submission, files, inspected);
    KeptReport report =
        KeptReport.of(read, submissions.tally(submission.id), Instant.now().toString());
    reports.keep(submission.id, submission.revision, report);
    if (operation.kind == Kind.VALIDATE) {
      operations.succeed(operation.id, submission.url() + "/report");
      return;
    }
    requireNoErrors(read);
    operations.progress(operation.id, Stage.WRITE, 0, READ_AND_WRITE);
    WrittenContent written = content.write(submission, read);
    handOver.toMetadata(operation, submission, written, fence);
  }

  /** Ends the operation and lets the depositor mend the draft. */
  @Transactional
  void refuse(OperationEntity operation, ProblemException problem) {
    operations.fail(operation.id, problem);
    if (operation.kind == Kind.SUBMIT) {
      SubmissionEntity submission = entities.find(SubmissionEntity.class, operation.submission);
      if (submission.state == State.SUBMITTING) {
        submission.reopen();
      }
    }
  }

  private static void requireNoErrors(FormReading read) {
    if (read.report().hasErrors()) {
      throw new ProblemException(IngestProblem.NOT_SUBMITTABLE, "The submission has errors.")
          .withErrors(FindingMapper.errors(read.report()));
    }
  }

  private Consumer<Progress> progress(OperationEntity operation, Fence fence) {
    return progress -> {
      if (!fence.held()) {
        throw new LeaseLostException(fence.name());
      }
      operations.progress(operation.id, Stage.INSPECT, progress.done(), progress.total());
    };
  }
}

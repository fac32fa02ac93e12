package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.OperationEntity.Stage;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.problem.FindingMapper;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** The steps of validating and submitting. Each gives the same outcome when it is done again. */
@ApplicationScoped
class OperationSteps {

  private final Operations operations;
  private final Submissions submissions;
  private final DryRun dryRun;
  private final ContentWriting content;
  private final HandOver handOver;

  @Inject
  OperationSteps(
      Operations operations,
      Submissions submissions,
      DryRun dryRun,
      ContentWriting content,
      HandOver handOver) {
    this.operations = operations;
    this.submissions = submissions;
    this.dryRun = dryRun;
    this.content = content;
    this.handOver = handOver;
  }

  /** Runs all steps; a {@link ProblemException} says why the submission cannot be recorded. */
  void run(OperationEntity operation, Fence fence) {
    SubmissionEntity submission = submissions.find(operation.submission);
    FormReading read = dryRun.run(operation, submission, fence);
    if (operation.kind == Kind.VALIDATE) {
      operations.succeed(operation.id, submission.id.toString());
      return;
    }
    if (read.report().hasErrors()) {
      throw new ProblemException(IngestProblem.NOT_SUBMITTABLE, "The submission has errors.")
          .withErrors(FindingMapper.errors(read.report()));
    }
    operations.progress(operation.id, Stage.WRITE, 0, 1);
    WrittenContent written = content.write(submission, read);
    handOver.toMetadata(operation, submission, written, read.release(), fence);
  }

  /** Ends the operation and lets the depositor mend the draft. */
  @Transactional
  void refuse(OperationEntity operation, ProblemException problem) {
    operations.fail(operation.id, problem);
    SubmissionEntity submission = submissions.find(operation.submission);
    if (operation.kind == Kind.SUBMIT && submission.state == State.SUBMITTING) {
      submission.reopen();
    }
  }
}

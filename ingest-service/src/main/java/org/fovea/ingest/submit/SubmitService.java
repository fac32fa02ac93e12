package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.http.Preconditions;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** Takes submissions into work. */
@ApplicationScoped
class SubmitService {

  private final Submissions submissions;
  private final Freezing freezing;
  private final Operations operations;
  private final Obstacles obstacles;
  private final Caller caller;

  @Inject
  SubmitService(
      Submissions submissions,
      Freezing freezing,
      Operations operations,
      Obstacles obstacles,
      Caller caller) {
    this.submissions = submissions;
    this.freezing = freezing;
    this.operations = operations;
    this.obstacles = obstacles;
    this.caller = caller;
  }

  /** Starts a dry run, or joins the one under way. */
  @Transactional
  OperationEntity validate(String id) {
    SubmissionEntity submission = submissions.changeable(id);
    return operations
        .running(Kind.VALIDATE, submission.id)
        .orElseGet(
            () -> {
              OperationEntity operation =
                  operations.start(Kind.VALIDATE, submission.id, caller.require());
              submission.operation = operation.id;
              return operation;
            });
  }

  /**
   * Freezes the draft and starts the operation that records it. The slow look at the documents
   * happens before anything is locked; the ETag shows that nothing changed meanwhile.
   *
   * @throws ProblemException 422 with every reason when it is not complete or has errors
   */
  OperationEntity submit(String id, String ifMatch) {
    Optional<OperationEntity> repeated = repeated(id, ifMatch);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    freezing.requireSeen(submissions.visible(id), ifMatch);
    obstacles.requireNone(submissions.visible(id));
    return freezing.freeze(id, ifMatch);
  }

  private Optional<OperationEntity> repeated(String id, String ifMatch) {
    SubmissionEntity submission = submissions.visible(id);
    if (submission.state != State.SUBMITTING || ifMatch == null) {
      return Optional.empty();
    }
    return submission
        .operation()
        .flatMap(operations::find)
        .filter(
            operation ->
                operation
                    .acceptedEtag()
                    .filter(etag -> Preconditions.matches(ifMatch, etag))
                    .isPresent());
  }
}

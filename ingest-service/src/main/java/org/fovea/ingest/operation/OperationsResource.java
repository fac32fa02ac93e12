package org.fovea.ingest.operation;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.ingest.IngestOperationsApi;
import org.fovea.contract.ingest.model.Operation;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.submission.Submissions;

/** Following operations: for who may see the submission. */
class OperationsResource implements IngestOperationsApi {

  private final Operations operations;
  private final OperationMapper bodies;
  private final Submissions submissions;
  private final Caller caller;
  private final Answers answers;

  @Inject
  OperationsResource(
      Operations operations,
      OperationMapper bodies,
      Submissions submissions,
      Caller caller,
      Answers answers) {
    this.operations = operations;
    this.bodies = bodies;
    this.submissions = submissions;
    this.caller = caller;
    this.answers = answers;
  }

  @Override
  public Operation getIngestOperation(String id) {
    caller.require();
    OperationEntity operation =
        parse(id)
            .flatMap(operations::find)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    submissions.visible(operation.submission.toString());
    if (operation.state == OperationEntity.State.RUNNING) {
      answers.header("Retry-After", "1");
    }
    return bodies.body(operation);
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

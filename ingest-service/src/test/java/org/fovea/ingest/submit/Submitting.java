package org.fovea.ingest.submit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;

/** Submissions that an operation has in hand. */
final class Submitting {

  private Submitting() {}

  /** A new one; {@code operation} starts its operation, in the same transaction. */
  static SubmissionEntity with(UnaryOperator<UUID> operation) {
    SubmissionEntity submission = new SubmissionEntity();
    submission.id = UUID.randomUUID();
    submission.study = UUID.randomUUID();
    submission.version = 1;
    submission.attempt = 1;
    submission.owner = "somebody";

    submission.state = State.SUBMITTING;
    submission.createdAt = Instant.now();
    submission.updatedAt = submission.createdAt;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              submission.persistAndFlush();
              submission.operation = operation.apply(submission.id);
            });
    return submission;
  }
}

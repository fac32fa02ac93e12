package org.fovea.ingest.submit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.conventions.testing.RealParts;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OperationRunnerTest {

  @Inject Operations operations;
  @Inject Submissions submissions;
  @Inject SubmitConfig config;

  @Test
  void anOperationThatEndedTheServiceAgainAndAgainIsGivenUp() {
    // Given
    SubmissionEntity submission = submittingAfterAttempts(config.attempts());

    // When
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ended(submission.operation).state == OperationEntity.State.FAILED);

    // Then
    OperationEntity ended = ended(submission.operation);
    assertEquals(config.attempts(), ended.attempts);
    assertTrue(ended.problem.contains("\"internal\""), ended.problem);
    assertEquals(State.DRAFT, submissions.find(submission.id).state);
  }

  private OperationEntity ended(UUID operation) {
    return operations.find(operation).orElseThrow();
  }

  /** A submission whose operation was begun that often and never ended. */
  private SubmissionEntity submittingAfterAttempts(int attempts) {
    SubmissionEntity submission = new SubmissionEntity();
    submission.id = UUID.randomUUID();
    submission.study = UUID.randomUUID();
    submission.version = 1;
    submission.attempt = 1;
    submission.owner = "somebody";
    submission.releaseRule = ReleaseRule.ON_ACCEPTANCE.rule();
    submission.state = State.SUBMITTING;
    submission.createdAt = Instant.now();
    submission.updatedAt = submission.createdAt;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              submission.persistAndFlush();
              OperationEntity operation =
                  operations.start(Kind.SUBMIT, submission.id, submission.owner);
              operation.attempts = attempts;
              submission.operation = operation.id;
            });
    return submission;
  }
}

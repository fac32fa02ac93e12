package org.fovea.ingest.submit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
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
        .atMost(Duration.ofSeconds(60))
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
    return Submitting.with(
        submission -> {
          OperationEntity operation = operations.start(Kind.SUBMIT, submission, "somebody");
          operation.attempts = attempts;
          return operation.id;
        });
  }
}

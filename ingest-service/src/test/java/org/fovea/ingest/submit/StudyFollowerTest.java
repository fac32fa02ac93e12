package org.fovea.ingest.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
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
class StudyFollowerTest {

  private static final String IN_THE_WAY = "FVA-7.v1 is still SUBMITTED.";

  @Inject StudyFollower follower;
  @Inject Operations operations;
  @Inject Submissions submissions;

  @Test
  void conflictEndsTheOperationAndGivesTheSubmissionBack() {
    // Given
    SubmissionEntity submission = submitting();

    // When
    handle(refusal(submission, submission.operation, 1));

    // Then
    OperationEntity ended = operations.find(submission.operation).orElseThrow();
    assertEquals(OperationEntity.State.FAILED, ended.state);
    assertTrue(ended.problem.contains("study-conflict"), ended.problem);
    assertTrue(ended.problem.contains(IN_THE_WAY), ended.problem);
    SubmissionEntity back = submissions.find(submission.id);
    assertEquals(State.RETURNED, back.state);
    assertEquals(2, back.attempt);
  }

  @Test
  void f19SecondDeliveryAndLaterStatesChangeNothing() {
    // Given
    SubmissionEntity submission = submitting();
    handle(refusal(submission, submission.operation, 1));
    long revision = submissions.find(submission.id).revision;
    Instant ended = operations.find(submission.operation).orElseThrow().updatedAt;

    // When
    handle(refusal(submission, submission.operation, 1));
    handle(refusal(submission, submission.operation, 2));

    // Then
    SubmissionEntity back = submissions.find(submission.id);
    assertEquals(revision, back.revision);
    assertEquals(2, back.attempt);
    assertEquals(ended, operations.find(submission.operation).orElseThrow().updatedAt);
  }

  @Test
  void f20ReplayDoesNotTouchTheNextAttempt() {
    // Given
    SubmissionEntity submission = submitting();
    UUID refused = submission.operation;
    handle(refusal(submission, refused, 1));
    UUID next = submitAgain(submission.id);

    // When
    handle(refusal(submission, refused, 2));

    // Then
    assertEquals(OperationEntity.State.RUNNING, operations.find(next).orElseThrow().state);
    assertEquals(State.SUBMITTING, submissions.find(submission.id).state);
  }

  @Test
  void f6HandlingThatWasCutOffIsDoneWholeTheNextTime() {
    // Given
    SubmissionEntity submission = submitting();
    QuarkusTransaction.begin();
    follower.handle(refusal(submission, submission.operation, 1));
    QuarkusTransaction.rollback();
    assertEquals(State.SUBMITTING, submissions.find(submission.id).state);

    // When
    handle(refusal(submission, submission.operation, 1));

    // Then
    assertEquals(
        OperationEntity.State.FAILED, operations.find(submission.operation).orElseThrow().state);
    assertEquals(State.RETURNED, submissions.find(submission.id).state);
  }

  private void handle(StudyState state) {
    QuarkusTransaction.requiringNew().run(() -> follower.handle(state));
  }

  private UUID submitAgain(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              SubmissionEntity submission = SubmissionEntity.findById(id);
              submission.operation = handedOver(id);
              submission.state = State.SUBMITTING;
              return submission.operation;
            });
  }

  /** A submission that metadata has been told of. */
  private SubmissionEntity submitting() {
    return Submitting.with(this::handedOver);
  }

  private UUID handedOver(UUID submission) {
    OperationEntity operation = operations.start(Kind.SUBMIT, submission, "somebody");
    operation.stage = OperationEntity.Stage.RECORD;
    return operation.id;
  }

  private static StudyState refusal(SubmissionEntity submission, UUID operation, long sequence) {
    return new StudyState(
        submission.study.toString(),
        "FVA-7",
        sequence,
        "somebody",
        List.of(),
        "title",
        List.of(),
        ReleaseRule.ON_ACCEPTANCE,
        List.of(IN_THE_WAY),
        null,
        new StudyState.Refused(operation.toString(), "study-conflict"));
  }
}

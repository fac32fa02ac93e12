package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.submission.State;
import org.fovea.ingest.submission.SubmissionEntity;

/**
 * Follows what metadata says of the studies: ends submit operations and moves submissions on. A
 * state that is not newer, or comes twice, changes nothing.
 */
@ApplicationScoped
class StudyFollower implements EventHandler<StudyState> {

  private final EntityManager entities;
  private final Operations operations;

  @Inject
  StudyFollower(EntityManager entities, Operations operations) {
    this.entities = entities;
    this.operations = operations;
  }

  @Override
  public String topic() {
    return Topics.STUDIES;
  }

  @Override
  public Class<StudyState> type() {
    return StudyState.class;
  }

  @Override
  public void handle(StudyState state) {
    List<SubmissionEntity> submissions =
        SubmissionEntity.list("study = ?1 order by version", UUID.fromString(state.study()));
    for (SubmissionEntity submission : submissions) {
      entities.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
      if (submission.sequence < state.sequence()) {
        submission.sequence = state.sequence();
        recorded(submission, state).ifPresent(version -> follow(submission, version, state));
        refusedOperation(state)
            .filter(submission::isSubmittedBy)
            .ifPresent(id -> giveBack(submission));
      }
    }
    refusedOperation(state).ifPresent(id -> operations.fail(id, refusal(state)));
    entities.flush();
  }

  /** The version as which the current attempt of a submission was recorded. */
  private static Optional<StudyState.Version> recorded(
      SubmissionEntity submission, StudyState state) {
    return state.versions().stream()
        .filter(version -> version.state() != StudyState.State.REFUSED)
        .filter(version -> version.version() == submission.version)
        .filter(version -> version.attempt() == submission.attempt)
        .findFirst();
  }

  private void follow(SubmissionEntity submission, StudyState.Version version, StudyState state) {
    if (version.operation() != null) {
      operations.succeed(UUID.fromString(version.operation()), state.accession());
    }
    submission.follow(State.valueOf(version.state().name()));
  }

  /** Nothing is lost: the depositor mends it and submits the next attempt. */
  private static void giveBack(SubmissionEntity submission) {
    submission.follow(State.RETURNED);
  }

  private static Optional<UUID> refusedOperation(StudyState state) {
    return Optional.ofNullable(state.refused())
        .map(refused -> UUID.fromString(refused.operation()));
  }

  private static ProblemException refusal(StudyState state) {
    IngestProblem problem =
        state.refused().code().equals(IngestProblem.STUDY_CONFLICT.code())
            ? IngestProblem.STUDY_CONFLICT
            : IngestProblem.REFUSED;
    return new ProblemException(problem)
        .withErrors(
            state.refusals().stream()
                .map(reason -> ProblemError.error(problem.code()).withDetail(reason))
                .toList());
  }
}

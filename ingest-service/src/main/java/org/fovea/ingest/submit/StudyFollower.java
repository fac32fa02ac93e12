package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
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

/** Follows what metadata says of the studies: ends submit operations and moves submissions on. */
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
        state.versions().stream()
            .filter(
                version ->
                    version.version() == submission.version
                        && version.attempt() == submission.attempt)
            .forEach(version -> follow(submission, version, state));
      }
    }
    entities.flush();
  }

  private void follow(SubmissionEntity submission, StudyState.Version version, StudyState state) {
    if (version.state() == StudyState.State.REFUSED) {
      if (submission.state == State.SUBMITTING) {
        operations.fail(UUID.fromString(version.operation()), refusal(state.refusals()));
        submission.reopen();
      }
      return;
    }
    if (version.operation() != null) {
      operations.succeed(UUID.fromString(version.operation()), state.accession());
    }
    submission.follow(State.valueOf(version.state().name()));
  }

  private static ProblemException refusal(List<String> reasons) {
    return new ProblemException(IngestProblem.REFUSED)
        .withErrors(
            reasons.stream()
                .map(r -> ProblemError.error(IngestProblem.REFUSED.code()).withDetail(r))
                .toList());
  }
}

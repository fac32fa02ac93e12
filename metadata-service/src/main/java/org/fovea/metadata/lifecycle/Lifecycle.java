package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Change;
import org.fovea.metadata.study.Move;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyJournal;
import org.fovea.metadata.study.StudyVersion;

/**
 * Open last, close first: a version is public only after download has said that it can serve it,
 * and a withdrawn one is closed before anybody is asked. Every method wants the study's row locked.
 */
@ApplicationScoped
public class Lifecycle {

  private final StudyJournal journal;
  private final ProjectionAnswerRepository answers;
  private final ReleaseRepository releases;

  @Inject
  Lifecycle(StudyJournal journal, ProjectionAnswerRepository answers, ReleaseRepository releases) {
    this.journal = journal;
    this.answers = answers;
    this.releases = releases;
  }

  /**
   * Accepts a version and, when its release is due, starts its publication; returns the operation
   * to follow.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID accept(StudyVersion version, Change change) {
    Study study = version.study();
    long sequence = journal.record(study, change, List.of(version.accept(releases.now())));
    if (version.isDue(releases.today())) {
      return open(version, Change.byRule(Action.OPEN, change.actor(), "release is due"));
    }
    LifecycleOperation operation =
        new LifecycleOperation(
            study, Optional.of(version.number()), LifecycleOperation.ACCEPT, change.actor());
    operation.enter(Stage.SCHEDULED, sequence).persist();
    return operation.id();
  }

  /** Starts the publication of an accepted version; returns the operation to follow. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID open(StudyVersion version, Change change) {
    long sequence = journal.record(version.study(), change, List.of(version.open()));
    LifecycleOperation operation =
        new LifecycleOperation(
            version.study(),
            Optional.of(version.number()),
            LifecycleOperation.PUBLISH,
            change.actor());
    operation.enter(Stage.OPENING, sequence).persist();
    return operation.id();
  }

  /** Closes versions to everybody; returns the operation to follow. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID withdraw(Study study, List<StudyVersion> versions, Change change) {
    String reason = change.reason().orElse("");
    List<Move> moves = versions.stream().map(version -> version.withdraw(reason)).toList();
    study.bury(reason);
    long sequence = journal.record(study, change, moves);
    LifecycleOperation operation =
        new LifecycleOperation(
            study, Optional.empty(), LifecycleOperation.WITHDRAW, change.actor());
    operation.enter(Stage.CLOSING, sequence).persist();
    return operation.id();
  }

  /** Moves the running operations of a study as far as the other services' answers allow. */
  @Transactional
  public void advance(UUID id) {
    Study.lock(id)
        .ifPresent(
            study ->
                LifecycleOperation.running(id).forEach(operation -> advance(study, operation)));
  }

  private void advance(Study study, LifecycleOperation operation) {
    long awaited = operation.awaited();
    boolean download = answers.applied(study.id(), ProjectionAnswerRepository.DOWNLOAD, awaited);
    switch (operation.stage()) {
      case OPENING -> {
        if (download) {
          operation.enter(Stage.OPENED, publish(study, operation));
        }
      }
      case OPENED -> {
        if (download) {
          operation.enter(Stage.DONE, awaited);
        }
      }
      case CLOSING -> {
        if (download && answers.applied(study.id(), ProjectionAnswerRepository.SEARCH, awaited)) {
          operation.enter(Stage.DONE, awaited);
        }
      }
      default -> throw new IllegalStateException(operation.stage() + " is not running");
    }
  }

  private long publish(Study study, LifecycleOperation operation) {
    StudyVersion version = operation.version().flatMap(study::version).orElseThrow();
    Move move = version.publish();
    study.unbury();
    titled(study, version);
    return journal.record(
        study,
        Change.byRule(Action.PUBLISH, operation.actor(), "download can serve it"),
        List.of(move));
  }

  /**
   * The study's title is that of its latest public version; a later draft's title is nobody's
   * business yet.
   */
  public void titled(Study study, StudyVersion version) {
    boolean hidden = version.state() != State.PUBLISHED;
    boolean otherPublic =
        study.versions().stream().anyMatch(v -> v.visibility() == Visibility.PUBLIC);
    if (!(hidden && otherPublic)) {
      version.line().map(line -> Lines.read(line, StudyLine.class).title()).ifPresent(study::title);
    }
  }
}

package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.lease.Fence;
import org.fovea.metadata.lifecycle.Lifecycle;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Change;
import org.fovea.metadata.study.Move;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyJournal;
import org.fovea.metadata.study.StudyVersion;

/**
 * Makes a loaded submission a version of its study, or refuses it with all reasons, in one
 * transaction.
 */
@ApplicationScoped
class VersionRecorder {

  private final IntakeRepository queue;
  private final VersionContentRepository content;
  private final ContentCheckRepository checks;
  private final StudyJournal journal;
  private final Lifecycle lifecycle;

  @Inject
  VersionRecorder(
      IntakeRepository queue,
      VersionContentRepository content,
      ContentCheckRepository checks,
      StudyJournal journal,
      Lifecycle lifecycle) {
    this.queue = queue;
    this.content = content;
    this.checks = checks;
    this.journal = journal;
    this.lifecycle = lifecycle;
  }

  /**
   * Records what was loaded. A submission that has no place in its study's life any more only ends
   * its intake.
   */
  @Transactional
  public void record(IntakeJob job, IntakePlan plan, Fence fence) {
    fence.verify();
    if (job.isSubmission()) {
      submission(job, job.submission(), plan);
    } else {
      facts(job, job.facts(), plan);
    }
  }

  private void submission(IntakeJob job, SubmissionSubmitted event, IntakePlan plan) {
    Optional<Study> known = Study.lock(job.study());
    if (known.map(study -> isRecorded(study, event)).orElse(false)) {
      queue.done(job);
      return;
    }
    List<String> reasons =
        known
            .map(study -> misplaced(study, event))
            .filter(list -> !list.isEmpty())
            .orElseGet(() -> checks.rows(content.ids(job.study(), plan.all()), event));
    if (reasons.isEmpty()) {
      accepted(known.orElseGet(() -> new Study(event)), event, plan);
      queue.done(job);
    } else {
      refused(job, event, reasons);
    }
  }

  private void accepted(Study study, SubmissionSubmitted event, IntakePlan plan) {
    if (event.release() != null) {
      study.release(event.release());
    }
    study.refuse(List.of());
    Move move = study.take(event, State.SUBMITTED);
    study.persistAndFlush();
    content.link(move.version(), plan.all());
    lifecycle.titled(study, move.version());
    journal.record(study, change(Action.SUBMIT, event, Optional.empty()), List.of(move));
    content.dropUnused(study.id());
    if (event.autoAccept()) {
      lifecycle.accept(
          move.version(), Change.byRule(Action.ACCEPT, Change.POLICY, "accepted by policy"));
    }
  }

  private void facts(IntakeJob job, FactsRecorded event, IntakePlan plan) {
    StudyVersion version =
        Study.lock(job.study())
            .flatMap(study -> study.version(event.version()))
            .orElseThrow(
                () -> new IllegalStateException("facts of a version that is not recorded yet"));
    if (event.factsRevision() > version.factsRevision()) {
      version.facts(event);
      content.linkFacts(version, plan.facts());
      Change change =
          Change.byRule(Action.FACTS, Change.POLICY, "facts revision " + event.factsRevision());
      journal.record(version.study(), change, List.of(new Move(version, version.state())));
    }
    queue.done(job);
  }

  /**
   * Refuses a submission; its reasons travel in the study's state. Facts that are damaged only end
   * their intake.
   */
  @Transactional
  public void refuse(IntakeJob job, List<String> reasons, Fence fence) {
    fence.verify();
    if (job.isSubmission()) {
      refused(job, job.submission(), reasons);
    } else {
      queue.refused(job, reasons);
    }
  }

  private void refused(IntakeJob job, SubmissionSubmitted event, List<String> reasons) {
    Study study = Study.lock(job.study()).orElseGet(() -> new Study(event));
    if (!isRecorded(study, event) && misplaced(study, event).isEmpty()) {
      Move move = study.take(event, State.REFUSED);
      study.refuse(reasons);
      study.persistAndFlush();
      String text = String.join("\n", reasons);
      journal.record(study, change(Action.REFUSE, event, Optional.of(text)), List.of(move));
    }
    queue.refused(job, reasons);
  }

  private static Change change(Action action, SubmissionSubmitted event, Optional<String> reason) {
    return new Change(
        action, action == Action.REFUSE ? Change.POLICY : event.owner(), reason, Optional.empty());
  }

  private static boolean isRecorded(Study study, SubmissionSubmitted event) {
    return study.version(event.version()).filter(v -> v.attempt() >= event.attempt()).isPresent();
  }

  /** Why the study's life has no place for this submission now. */
  private static List<String> misplaced(Study study, SubmissionSubmitted event) {
    Optional<StudyVersion> same = study.version(event.version());
    if (same.filter(v -> Action.SUBMIT.next(v.state()).isEmpty()).isPresent()) {
      return List.of(
          "%s is %s; it must be returned before it is submitted again."
              .formatted(same.get().ref(), same.get().state()));
    }
    return study
        .openVersion()
        .filter(open -> open.number() != event.version())
        .map(
            open ->
                List.of(
                    "%s is still %s; a study has one open version."
                        .formatted(open.ref(), open.state())))
        .orElse(List.of());
  }
}

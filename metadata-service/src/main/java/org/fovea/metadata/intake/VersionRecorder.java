package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.lease.Fence;
import org.fovea.metadata.lifecycle.Lifecycle;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Change;
import org.fovea.metadata.study.Move;
import org.fovea.metadata.study.Refusal;
import org.fovea.metadata.study.Refusal.Cause;
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

  /** Records what was loaded, or refuses it; a submission that came twice only ends its intake. */
  @Transactional
  public void record(IntakeJob job, IntakePlan plan, Fence fence) {
    fence.verify();
    if (job.isSubmission()) {
      SubmissionSubmitted event = job.submission();
      place(job, event, study -> checked(job, study, event, plan));
    } else {
      facts(job, job.facts(), plan);
    }
  }

  /**
   * Refuses what is damaged; the reasons travel in the study's state. Facts that are damaged only
   * end their intake.
   */
  @Transactional
  public void refuse(IntakeJob job, List<String> reasons, Fence fence) {
    fence.verify();
    if (job.isSubmission()) {
      SubmissionSubmitted event = job.submission();
      place(job, event, study -> unfit(job, study, event, reasons));
    } else {
      queue.refused(job, reasons);
    }
  }

  /** Lets a submission take its place, unless it came twice or something is in its way. */
  private void place(IntakeJob job, SubmissionSubmitted event, Consumer<Study> taking) {
    Optional<Study> known = Study.lock(job.study());
    if (known.filter(study -> Placement.isTaken(study, event)).isPresent()) {
      queue.done(job);
      return;
    }
    known
        .flatMap(study -> Placement.conflict(study, event))
        .ifPresentOrElse(
            conflict -> inTheWay(job, event, conflict),
            () -> taking.accept(known.orElseGet(() -> new Study(event))));
  }

  private void checked(IntakeJob job, Study study, SubmissionSubmitted event, IntakePlan plan) {
    List<String> reasons = checks.rows(content.ids(job.study(), plan.all()), event);
    if (reasons.isEmpty()) {
      accepted(study, event, plan);
      queue.done(job);
    } else {
      unfit(job, study, event, reasons);
    }
  }

  private void accepted(Study study, SubmissionSubmitted event, IntakePlan plan) {
    if (event.release() != null) {
      study.askedToOpen(event.release());
    }
    study.forgetRefusal();
    Move move = study.take(event, State.SUBMITTED);
    study.persistAndFlush();
    content.link(move.version(), plan.all());
    lifecycle.titled(study, move.version());
    journal.record(study, submitted(event), List.of(move));
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

  private void unfit(IntakeJob job, Study study, SubmissionSubmitted event, List<String> reasons) {
    Move move = study.take(event, State.REFUSED);
    refused(job, event, new Refusal(Cause.CONTENT, reasons), move);
  }

  /** The version in the way stays as it is. */
  private void inTheWay(IntakeJob job, SubmissionSubmitted event, Placement.Conflict conflict) {
    StudyVersion version = conflict.version();
    Refusal refusal = new Refusal(Cause.CONFLICT, List.of(conflict.reason()));
    refused(job, event, refusal, new Move(version, version.state()));
  }

  private void refused(IntakeJob job, SubmissionSubmitted event, Refusal refusal, Move move) {
    Study study = move.version().study();
    study.refuse(event.operation(), refusal);
    study.persistAndFlush();
    String text = String.join("\n", refusal.reasons());
    journal.record(study, Change.byRule(Action.REFUSE, Change.POLICY, text), List.of(move));
    queue.refused(job, refusal.reasons());
  }

  private static Change submitted(SubmissionSubmitted event) {
    return new Change(Action.SUBMIT, event.owner(), Optional.empty(), Optional.empty());
  }
}

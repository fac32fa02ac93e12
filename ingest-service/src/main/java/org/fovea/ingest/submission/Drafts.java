package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.http.Preconditions;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.problem.IngestProblem;

/** Opens, changes and discards drafts. */
@ApplicationScoped
class Drafts {

  private final Submissions submissions;
  private final Accessions accessions;
  private final CarryOver carryOver;
  private final Caller caller;
  private final EntityManager entities;

  @Inject
  Drafts(
      Submissions submissions,
      Accessions accessions,
      CarryOver carryOver,
      Caller caller,
      EntityManager entities) {
    this.submissions = submissions;
    this.accessions = accessions;
    this.carryOver = carryOver;
    this.caller = caller;
    this.entities = entities;
  }

  /** A submission and whether this call made it. */
  record Reached(SubmissionEntity submission, boolean made) {}

  /** Opens a draft of a new study. */
  @Transactional
  SubmissionEntity open(Settings settings) {
    requireDepositor();
    SubmissionEntity draft = SubmissionEntity.draft(caller.require(), settings);
    draft.persistAndFlush();
    return draft;
  }

  /** Opens a draft of a new study whose accession is issued at once. */
  @Transactional
  SubmissionEntity openReserved(Settings settings) {
    SubmissionEntity draft = open(settings);
    draft.accession = accessions.issue(draft.study);
    entities.flush();
    return draft;
  }

  /** The open revision of the study; when it has none, the next version is opened. */
  @Transactional
  Reached ensure(String id, Map<String, Object> patch, String ifMatch) {
    SubmissionEntity latest = submissions.newestLocked(id);
    if (latest.state.open()) {
      return new Reached(settle(latest, patch, ifMatch), false);
    }
    requireDepositor();
    SubmissionEntity next = latest.next();
    next.set(SettingsReader.patch(next.settings(), patch));
    next.persistAndFlush();
    carryOver.copy(latest.id, next.id);
    return new Reached(next, true);
  }

  /** Applies a merge patch to a draft the caller has seen. */
  @Transactional
  SubmissionEntity patch(String id, Map<String, Object> patch, String ifMatch) {
    SubmissionEntity submission = submissions.changeable(id);
    requireSeen(submission, ifMatch);
    submission.set(SettingsReader.patch(submission.settings(), patch));
    entities.flush();
    return submission;
  }

  /** Throws away a draft that was never submitted. */
  @Transactional
  void discard(String id, String ifMatch) {
    SubmissionEntity submission = submissions.locked(id);
    requireSeen(submission, ifMatch);
    if (submission.state != State.DRAFT || submission.attempt > 1) {
      throw new ProblemException(IngestProblem.ALREADY_SUBMITTED);
    }
    submission.state = State.DISCARDED;
    entities.flush();
    carryOver.drop(submission.id);
  }

  private SubmissionEntity settle(
      SubmissionEntity open, Map<String, Object> patch, String ifMatch) {
    Settings wanted = SettingsReader.patch(open.settings(), patch);
    boolean changes = !wanted.equals(open.settings());
    if (changes || ifMatch != null) {
      requireSeen(open, ifMatch);
    }
    return changes ? patch(open.id.toString(), patch, ifMatch) : open;
  }

  private void requireSeen(SubmissionEntity submission, String ifMatch) {
    Preconditions.ifMatch(ifMatch, Submissions.etag(submission, submissions.tally(submission.id)));
  }

  private void requireDepositor() {
    caller.requireRole(Role.DEPOSITOR, Role.PIPELINE, Role.CURATOR, Role.ADMIN);
  }
}

package org.fovea.metadata.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.metadata.LifecycleApi;
import org.fovea.contract.metadata.model.Assignment;
import org.fovea.contract.metadata.model.Operation;
import org.fovea.contract.metadata.model.Reason;
import org.fovea.contract.metadata.model.Release;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.http.Preconditions;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.problem.MetadataProblem;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Change;
import org.fovea.metadata.study.Move;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyJournal;
import org.fovea.metadata.study.StudyMapper;
import org.fovea.metadata.study.StudyVersion;

/**
 * The curators' verbs. Each is one transaction under the study's row lock; a call whose answer was
 * lost may be repeated.
 */
class LifecycleResource implements LifecycleApi {

  private final LifecycleAccess access;
  private final Lifecycle lifecycle;
  private final StudyJournal journal;
  private final StudyMapper mapper;
  private final Answers answers;

  @Inject OperationMapper operations;

  @Inject
  LifecycleResource(
      LifecycleAccess access,
      Lifecycle lifecycle,
      StudyJournal journal,
      StudyMapper mapper,
      Answers answers) {
    this.access = access;
    this.lifecycle = lifecycle;
    this.journal = journal;
    this.mapper = mapper;
    this.answers = answers;
  }

  @Override
  @Transactional
  public org.fovea.contract.metadata.model.Study assignStudy(
      String accession, Assignment body, String ifMatch) {
    StudyVersion version = access.forCurator(accession);
    String curator = access.curator(Optional.ofNullable(body.getAssignee()));
    Change change = access.change(Action.ASSIGN, Optional.ofNullable(body.getReason()), ifMatch);
    if (!version.study().assignee().equals(Optional.of(curator))) {
      Preconditions.ifMatch(ifMatch, version.study().etag(true));
    }
    return changed(
        version,
        change,
        ifMatch,
        () -> {
          Move move = version.move(Action.ASSIGN);
          version.study().assign(curator);
          return move;
        });
  }

  @Override
  @Transactional
  public org.fovea.contract.metadata.model.Study returnStudy(
      String accession, Reason body, String ifMatch) {
    StudyVersion version = access.forCurator(accession);
    Change change = access.change(Action.RETURN, Optional.of(body.getReason()), ifMatch);
    return changed(version, change, ifMatch, () -> version.giveBack());
  }

  @Override
  @Transactional
  public Operation acceptStudy(String accession, Reason body, String ifMatch) {
    StudyVersion version = access.forCurator(accession);
    Change change = access.change(Action.ACCEPT, Optional.of(body.getReason()), ifMatch);
    return started(version.study(), change, ifMatch, () -> lifecycle.accept(version, change));
  }

  @Override
  @Transactional
  public Operation publishStudy(String accession, Reason body, String ifMatch) {
    StudyVersion version = access.forCurator(accession);
    Change change = access.change(Action.OPEN, Optional.of(body.getReason()), ifMatch);
    return started(version.study(), change, ifMatch, () -> lifecycle.open(version, change));
  }

  @Override
  @Transactional
  public Operation withdrawStudy(String accession, Reason body, String ifMatch) {
    List<StudyVersion> versions = access.published(accession);
    Study study = versions.get(0).study();
    Change change = access.change(Action.WITHDRAW, Optional.of(body.getReason()), ifMatch);
    return started(study, change, ifMatch, () -> lifecycle.withdraw(study, versions, change));
  }

  @Override
  public Release getRelease(String accession) {
    Readable readable = access.readable(accession);
    answers.etag(readable.study().etag(readable.inside()));
    return StudyMapper.release(readable.study().release());
  }

  @Override
  @Transactional
  public Release putRelease(String accession, Release body, String ifMatch) {
    StudyVersion version = access.forOwner(accession);
    Study study = version.study();
    ReleaseRule rule = access.allowed(ReleaseMapper.read(body), study.release());
    Change change = access.change(Action.RELEASE, Optional.of(rule.toString()), ifMatch);
    if (!journal.isRepeated(study, change)) {
      Preconditions.ifMatch(ifMatch, study.etag(true));
      requirePrivate(version);
      study.release(rule);
      journal.record(study, change, List.of(new Move(version, version.state())));
    }
    answers.etag(study.etag(true));
    return StudyMapper.release(study.release());
  }

  private static void requirePrivate(StudyVersion version) {
    if (version.visibility() != Visibility.PRIVATE) {
      throw new ProblemException(
          MetadataProblem.NOT_ALLOWED_NOW,
          version.ref() + " is already opening or public; its release is past.");
    }
  }

  private org.fovea.contract.metadata.model.Study changed(
      StudyVersion version, Change change, String ifMatch, Supplier<Move> work) {
    Study study = version.study();
    if (!journal.isRepeated(study, change)) {
      Preconditions.ifMatch(ifMatch, study.etag(true));
      journal.record(study, change, List.of(work.get()));
    }
    answers.etag(study.etag(true));
    return mapper.study(new Readable(version, true));
  }

  private Operation started(Study study, Change change, String ifMatch, Supplier<UUID> work) {
    LifecycleOperation operation;
    if (journal.isRepeated(study, change)) {
      operation = LifecycleOperation.latest(study.id(), change.actor()).orElseThrow();
    } else {
      Preconditions.ifMatch(ifMatch, study.etag(true));
      operation = LifecycleOperation.findById(work.get());
    }
    Operation answer = operations.describe(operation, study);
    answers.accepted(answer.getUrl()).etag(study.etag(true));
    return answer;
  }
}

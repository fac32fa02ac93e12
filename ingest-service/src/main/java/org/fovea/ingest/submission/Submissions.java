package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.problem.IngestProblem;

/** Finds submissions on behalf of the caller: what they may not see does not exist. */
@ApplicationScoped
public class Submissions {

  private final EntityManager entities;
  private final Caller caller;
  private final Sql sql;
  private final TallyRepository tallies;

  @Inject
  Submissions(EntityManager entities, Caller caller, Sql sql, TallyRepository tallies) {
    this.entities = entities;
    this.caller = caller;
    this.sql = sql;
    this.tallies = tallies;
  }

  /**
   * The submission with this id, or the open one of the study with this accession, else its latest.
   *
   * @throws ProblemException 404 when there is none, or it is not the caller's and the caller is
   *     not staff
   */
  @Transactional
  public SubmissionEntity visible(String idOrAccession) {
    caller.require();
    return find(idOrAccession)
        .filter(this::mayBeSeen)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /** The submission as it is in the database, for work that has no caller. */
  @Transactional
  public SubmissionEntity find(UUID id) {
    SubmissionEntity submission = entities.find(SubmissionEntity.class, id);
    entities.refresh(submission);
    return submission;
  }

  /**
   * A {@link #visible} submission, locked until the transaction ends so that nobody else changes or
   * submits it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SubmissionEntity locked(String idOrAccession) {
    SubmissionEntity submission = visible(idOrAccession);
    entities.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
    return submission;
  }

  /** A {@link #locked} submission that can be changed, else 409. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SubmissionEntity changeable(String idOrAccession) {
    SubmissionEntity submission = locked(idOrAccession);
    requireChangeable(submission);
    return submission;
  }

  /**
   * A changeable submission whose files may be added to by several callers at once, while nobody
   * submits it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SubmissionEntity receiving(String idOrAccession) {
    SubmissionEntity submission = visible(idOrAccession);
    entities.refresh(submission, LockModeType.PESSIMISTIC_READ);
    requireChangeable(submission);
    return submission;
  }

  /** Remembers that documents or files have changed, in the current transaction. */
  public void touch(UUID submission) {
    entities.flush();
    sql.update(
        "update submission set revision = revision + 1, updated_at = now() where id = ?",
        submission);
  }

  /** How much of it is there now. */
  public Tally tally(UUID submission) {
    return tallies.tally(submission);
  }

  /**
   * The ETag: changes with the settings, the documents, the files and how far they are. Every
   * replica makes the same of the same state.
   */
  public static String etag(SubmissionEntity submission, Tally tally) {
    String seen =
        String.join(
            "|",
            submission.state.name(),
            String.valueOf(submission.accession),
            String.valueOf(submission.operation),
            tally.toString());
    return submission.revision + "-" + Integer.toHexString(seen.hashCode());
  }

  /** The study's open revision, else its latest, locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  SubmissionEntity newestLocked(String idOrAccession) {
    SubmissionEntity named = locked(idOrAccession);
    SubmissionEntity newest =
        SubmissionEntity.<SubmissionEntity>find(
                "study = ?1 and state <> ?2 order by version desc", named.study, State.DISCARDED)
            .firstResult();
    return newest.id.equals(named.id) ? named : locked(newest.id.toString());
  }

  private Optional<SubmissionEntity> find(String idOrAccession) {
    if (Accessions.isAccession(idOrAccession)) {
      return latest(idOrAccession);
    }
    try {
      return SubmissionEntity.findByIdOptional(UUID.fromString(idOrAccession));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<SubmissionEntity> latest(String accession) {
    return SubmissionEntity.find(
            "accession = ?1 and state <> ?2 order by version desc", accession, State.DISCARDED)
        .firstResultOptional();
  }

  private boolean mayBeSeen(SubmissionEntity submission) {
    return submission.state != State.DISCARDED
        && (caller.staff() || caller.id().filter(submission.owner::equals).isPresent());
  }

  /** Ends the call with 409 unless the submission can be changed. */
  public static void requireChangeable(SubmissionEntity submission) {
    if (!submission.state.changeable()) {
      throw new ProblemException(
          IngestProblem.NOT_CHANGEABLE,
          "The submission is " + submission.state + ": only DRAFT and RETURNED can be changed.");
    }
  }
}

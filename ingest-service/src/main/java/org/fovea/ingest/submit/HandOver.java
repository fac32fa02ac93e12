package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.outbox.Outbox;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.operation.OperationEntity;
import org.fovea.ingest.operation.OperationEntity.Stage;
import org.fovea.ingest.operation.Operations;
import org.fovea.ingest.submission.SubmissionEntity;

/**
 * Tells metadata of a submission, once: the event and the operation's last stage are one
 * transaction.
 */
@ApplicationScoped
class HandOver {

  private final Outbox outbox;
  private final Operations operations;
  private final EntityManager entities;
  private final Sql sql;

  @Inject
  HandOver(Outbox outbox, Operations operations, EntityManager entities, Sql sql) {
    this.outbox = outbox;
    this.operations = operations;
    this.entities = entities;
    this.sql = sql;
  }

  /**
   * Ends ingest's part of the operation.
   *
   * @param asked when the form asks to open
   */
  @Transactional
  void toMetadata(
      OperationEntity operation,
      SubmissionEntity seen,
      WrittenContent written,
      Optional<ReleaseRule> asked,
      Fence fence) {
    fence.verify();
    SubmissionEntity submission =
        entities.find(SubmissionEntity.class, seen.id, LockModeType.PESSIMISTIC_WRITE);
    sql.update("update submission set submitted_at = clock_timestamp() where id = ?", seen.id);
    operations.progress(operation.id, Stage.RECORD, 0, 1);
    outbox.append(
        new SubmissionSubmitted(
            submission.id.toString(),
            operation.id.toString(),
            submission.study.toString(),
            submission.accession,
            submission.version,
            submission.attempt,
            submission.owner,
            written.content().key(),
            written.content().digest(),
            written.facts().key(),
            written.facts().digest(),
            submission.release().or(() -> asked).orElse(ReleaseRule.ON_ACCEPTANCE),
            operation.autoAccept,
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));
  }
}

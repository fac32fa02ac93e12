package org.fovea.ingest.operation;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.event.TraceParent;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.file.Json;
import org.fovea.ingest.operation.OperationEntity.Kind;
import org.fovea.ingest.operation.OperationEntity.Stage;
import org.fovea.ingest.operation.OperationEntity.State;
import org.hibernate.Session;

/** Starts operations, moves them on and ends them. An ended operation never changes again. */
@ApplicationScoped
public class Operations {

  private final EntityManager entities;
  private final Sql sql;

  @Inject
  Operations(EntityManager entities, Sql sql) {
    this.entities = entities;
    this.sql = sql;
  }

  /** A new operation, committed with the current transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public OperationEntity start(Kind kind, UUID submission, String actor) {
    OperationEntity operation = new OperationEntity();
    operation.id = UUID.randomUUID();
    operation.kind = kind;
    operation.submission = submission;
    operation.state = State.RUNNING;
    operation.stage = Stage.INSPECT;
    operation.actor = actor;
    operation.traceparent = TraceParent.of(Span.current());
    operation.createdAt = Instant.now();
    operation.updatedAt = operation.createdAt;
    operation.persist();
    return operation;
  }

  /** The operation, read afresh. */
  @Transactional
  public Optional<OperationEntity> find(UUID id) {
    Optional<OperationEntity> found = Optional.ofNullable(entities.find(OperationEntity.class, id));
    found.ifPresent(entities::refresh);
    return found;
  }

  /** A running operation of this kind on the submission. */
  @Transactional
  public Optional<OperationEntity> running(Kind kind, UUID submission) {
    return OperationEntity.find(
            "kind = ?1 and submission = ?2 and state = ?3", kind, submission, State.RUNNING)
        .firstResultOptional();
  }

  /** Those that wait for a worker now, the oldest first. */
  @Transactional
  public List<UUID> waiting(int limit) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select id from operation
            where state = 'RUNNING' and stage <> 'RECORD' and not_before <= clock_timestamp()
            order by created_at\
            """,
            UUID.class)
        .setMaxResults(limit)
        .list();
  }

  /** How far it is. */
  public void progress(UUID id, Stage stage, long done, long total) {
    sql.update(
        "update operation set stage = ?, done = ?, total = ?, updated_at = now() where id = ? and"
            + " state = 'RUNNING'",
        stage.name(),
        done,
        total,
        id);
  }

  /** Another attempt begins. */
  public void attempt(UUID id) {
    sql.update("update operation set attempts = attempts + 1 where id = ?", id);
  }

  /**
   * The attempt failed for reasons that may pass: no worker takes it up before the pause is over.
   */
  public void retryAfter(UUID id, Duration pause) {
    sql.update(
        """
        update operation set not_before = clock_timestamp() + ? * interval '1 millisecond'
        where id = ?\
        """,
        pause.toMillis(),
        id);
  }

  /** Ends it; {@code result} is the id of what it led to. */
  public void succeed(UUID id, String result) {
    sql.update(
        "update operation set state = 'SUCCEEDED', result = ?, updated_at = now() where id = ? and"
            + " state = 'RUNNING'",
        result,
        id);
  }

  /** Ends it with a problem that a caller would have been answered with. */
  public void fail(UUID id, ProblemException problem) {
    sql.update(
        """
        update operation set state = 'FAILED', problem = ?::jsonb, updated_at = now()
        where id = ? and state = 'RUNNING'\
        """,
        Json.write(Failure.of(problem)),
        id);
  }
}

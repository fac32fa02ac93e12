package org.fovea.ingest.operation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One piece of long work on a submission. */
@Entity
@Table(name = "operation")
public class OperationEntity extends PanacheEntityBase {

  @Id public UUID id;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public UUID submission;

  @Enumerated(EnumType.STRING)
  public State state;

  @Enumerated(EnumType.STRING)
  public Stage stage;

  public long done;
  public Long total;

  /** Id of what it led to: the accession that was recorded, the submission that was validated. */
  public String result;

  /** The {@link Failure} it ended with, as JSON. */
  @Column(name = "problem", insertable = false, updatable = false)
  public String problem;

  @Column(name = "auto_accept")
  public boolean autoAccept;

  @Column(name = "accepted_etag")
  public String acceptedEtag;

  public String actor;

  /** Goes on with the trace of the call that started it. */
  public String traceparent;

  public int attempts;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "updated_at")
  public Instant updatedAt;

  /** What is done. */
  public enum Kind {
    SUBMIT,
    VALIDATE
  }

  /** How it stands. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }

  /** What it is doing; in {@link #RECORD} it waits for metadata. */
  public enum Stage {
    INSPECT,
    READ,
    WRITE,
    RECORD
  }

  public Optional<String> acceptedEtag() {
    return Optional.ofNullable(acceptedEtag);
  }
}

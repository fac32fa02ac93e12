package org.fovea.metadata.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.metadata.study.Study;

/** A publication or withdrawal that waits for other services. */
@Entity
@Table(name = "operation")
class LifecycleOperation extends PanacheEntityBase {

  static final String ACCEPT = "accept";
  static final String PUBLISH = "publish";
  static final String WITHDRAW = "withdraw";

  @Id private UUID id;
  private UUID study;
  private Integer version;
  private String kind;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private long awaited;
  private String actor;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected LifecycleOperation() {}

  LifecycleOperation(Study study, Optional<Integer> version, String kind, String actor) {
    this.id = UUID.randomUUID();
    this.study = study.id();
    this.version = version.orElse(null);
    this.kind = kind;
    this.actor = actor;
    this.createdAt = Instant.now();
  }

  /** Enters a stage that ends when the services have applied {@code sequence}. */
  LifecycleOperation enter(Stage next, long sequence) {
    stage = next;
    awaited = sequence;
    updatedAt = Instant.now();
    return this;
  }

  static List<LifecycleOperation> running(UUID study) {
    return list("study = ?1 and stage not in (?2)", study, List.of(Stage.DONE, Stage.SCHEDULED));
  }

  /** The last one that was started for a study by somebody. */
  static Optional<LifecycleOperation> latest(UUID study, String actor) {
    return find("study = ?1 and actor = ?2 order by createdAt desc", study, actor)
        .firstResultOptional();
  }

  UUID id() {
    return id;
  }

  UUID study() {
    return study;
  }

  Optional<Integer> version() {
    return Optional.ofNullable(version);
  }

  String kind() {
    return kind;
  }

  Stage stage() {
    return stage;
  }

  long awaited() {
    return awaited;
  }

  String actor() {
    return actor;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}

package org.fovea.metadata.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.event.StudyState.State;

/** One line of a study's history: written in the transaction of the change, never altered. */
@Entity
@Table(name = "history")
class HistoryRow extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private UUID study;
  private long sequence;
  private Instant at;
  private String actor;
  private String action;
  private int version;
  private int attempt;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_state")
  private State from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_state")
  private State to;

  private String reason;

  @Column(name = "seen_etag")
  private String seenEtag;

  protected HistoryRow() {}

  HistoryRow(Study study, Change change, Move move) {
    this.study = study.id();
    this.sequence = study.sequence();
    this.at = Instant.now();
    this.actor = change.actor();
    this.action = change.action().word();
    this.version = move.version().number();
    this.attempt = move.version().attempt();
    this.from = move.from();
    this.to = move.version().state();
    this.reason = change.reason().orElse(null);
    this.seenEtag = change.seenEtag().orElse(null);
  }

  long id() {
    return id;
  }

  long sequence() {
    return sequence;
  }

  Instant at() {
    return at;
  }

  String actor() {
    return actor;
  }

  String action() {
    return action;
  }

  int version() {
    return version;
  }

  int attempt() {
    return attempt;
  }

  Optional<State> from() {
    return Optional.ofNullable(from);
  }

  State to() {
    return to;
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}

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
import java.util.UUID;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.metadata.model.HistoryEntry;
import org.fovea.contract.metadata.model.VersionState;

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
  private Integer version;
  private Integer attempt;

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

  HistoryEntry describe() {
    return new HistoryEntry()
        .sequence(sequence)
        .at(StudyMapper.utc(at))
        .actor(actor)
        .action(action)
        .version(version)
        .attempt(attempt)
        .from(from == null ? null : VersionState.fromValue(from.name()))
        .to(VersionState.fromValue(to.name()))
        .reason(reason);
  }
}

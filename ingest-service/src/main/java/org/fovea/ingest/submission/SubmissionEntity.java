package org.fovea.ingest.submission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.event.ReleaseRule;

/** One version of a study on its way in. Its documents and files are rows beside it. */
@Entity
@Table(name = "submission")
public class SubmissionEntity extends PanacheEntityBase {

  @Id public UUID id;
  public UUID study;
  public String accession;
  public int version;
  public int attempt;
  public String owner;
  public String title;

  @Column(name = "release_rule")
  public String releaseRule;

  @Column(name = "release_date")
  public LocalDate releaseDate;

  @Column(name = "release_not_after")
  public LocalDate releaseNotAfter;

  @Enumerated(EnumType.STRING)
  public State state;

  public long revision;
  public UUID operation;
  public long sequence;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "updated_at")
  public Instant updatedAt;

  /** A new draft of a new study. */
  static SubmissionEntity draft(String owner, Settings settings) {
    SubmissionEntity draft = new SubmissionEntity();
    draft.id = UUID.randomUUID();
    draft.study = UUID.randomUUID();
    draft.version = 1;
    draft.attempt = 1;
    draft.owner = owner;
    draft.state = State.DRAFT;
    draft.createdAt = Instant.now();
    draft.set(settings);
    return draft;
  }

  /** The draft of the study's next version. */
  SubmissionEntity next() {
    SubmissionEntity draft = draft(owner, settings());
    draft.study = study;
    draft.accession = accession;
    draft.version = version + 1;
    return draft;
  }

  Settings settings() {
    return new Settings(Optional.ofNullable(title), release());
  }

  void set(Settings settings) {
    title = settings.title().orElse(null);
    releaseRule = settings.release().map(ReleaseRule::rule).orElse(null);
    releaseDate = settings.release().map(ReleaseRule::date).map(LocalDate::parse).orElse(null);
    releaseNotAfter =
        settings.release().map(ReleaseRule::notAfter).map(LocalDate::parse).orElse(null);
    touch();
  }

  /** Something that belongs to it has changed. */
  public void touch() {
    revision++;
    updatedAt = Instant.now();
  }

  /** It never reached the record: it can be mended and submitted again. */
  public void reopen() {
    state = attempt > 1 ? State.RETURNED : State.DRAFT;
    touch();
  }

  /** Whether this operation is submitting it. */
  public boolean isSubmittedBy(UUID candidate) {
    return state == State.SUBMITTING && candidate.equals(operation);
  }

  /** The record says where the version stands; returned, it becomes the next attempt. */
  public void follow(State recorded) {
    state = recorded;
    if (recorded == State.RETURNED) {
      attempt++;
    }
    touch();
  }

  /** When the study asks to open; empty when that is left to its form. */
  public Optional<ReleaseRule> release() {
    return Optional.ofNullable(releaseRule)
        .map(rule -> new ReleaseRule(rule, text(releaseDate), text(releaseNotAfter), null));
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  public Optional<String> accession() {
    return Optional.ofNullable(accession);
  }

  public Optional<UUID> operation() {
    return Optional.ofNullable(operation);
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }
}

package org.fovea.metadata.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.event.SubmissionSubmitted;

/** A study: what all its versions share. Change it only while its row is locked ({@link #lock}). */
@Entity
@Table(name = "study")
public class Study extends PanacheEntityBase {

  @Id private UUID id;
  private String accession;
  private String owner;
  private List<String> readers = new ArrayList<>();
  private String title;
  private long sequence;

  @Embedded private ReleaseTerms release;

  @Column(name = "asked_release")
  private String askedRelease;

  private String assignee;
  private List<String> refusals = new ArrayList<>();

  @Column(name = "refused_operation")
  private String refusedOperation;

  @Column(name = "refused_code")
  private String refusedCode;

  @Column(name = "tombstone_reason")
  private String tombstoneReason;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @OneToMany(mappedBy = "study", cascade = CascadeType.ALL)
  @OrderBy("number")
  private List<StudyVersion> versions = new ArrayList<>();

  protected Study() {}

  /** A study that has just come; {@code title} is its accession until content is loaded. */
  public Study(SubmissionSubmitted event) {
    id = UUID.fromString(event.study());
    accession = event.accession();
    owner = event.owner();
    title = event.accession();
    createdAt = now();
    release =
        ReleaseTerms.of(event.release() == null ? ReleaseRule.ON_ACCEPTANCE : event.release());
  }

  /** The study, its row locked until the transaction ends. */
  public static Optional<Study> lock(UUID id) {
    return Study.<Study>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  public static Optional<Study> named(String accession) {
    return Study.<Study>find(
            "from Study s left join fetch s.versions where s.accession = ?1", accession)
        .singleResultOptional();
  }

  /**
   * Takes in an attempt as {@code state}: a new version, or the next attempt of one that allows it.
   */
  public Move take(SubmissionSubmitted event, State state) {
    Optional<StudyVersion> known = version(event.version());
    StudyVersion version = known.orElseGet(() -> add(event.version()));
    Action action = state == State.REFUSED ? Action.REFUSE : Action.SUBMIT;
    Move move = known.isPresent() ? version.move(action) : version.created(state);
    version.take(event);
    owner = event.owner();
    return move;
  }

  /** As exactly as the database keeps it, so that a state sent again says the same. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private StudyVersion add(int number) {
    StudyVersion version = new StudyVersion(this, number);
    versions.add(version);
    return version;
  }

  public void title(String newTitle) {
    title = newTitle;
  }

  /** Takes over a rule whole. */
  public void release(ReleaseRule rule) {
    plan(ReleaseTerms.of(rule));
  }

  /**
   * Takes over the rule of a submission, unless the one before asked for the same: what was set
   * since then stays, and so does what a curator has confirmed of the same rule.
   */
  public void askedToOpen(ReleaseRule rule) {
    String asked = ReleaseTerms.of(rule).words();
    plan(asked.equals(askedRelease) ? release : release.asked(rule));
    askedRelease = asked;
  }

  private void plan(ReleaseTerms terms) {
    release = terms;
    openVersion().ifPresent(version -> version.plan(terms));
  }

  public ReleaseRule release() {
    return release.toRule();
  }

  ReleaseTerms terms() {
    return release;
  }

  public void assign(String curator) {
    assignee = curator;
  }

  /** Remembers why a submission was not recorded, until another one is. */
  public void refuse(String operation, Refusal refusal) {
    refusals = new ArrayList<>(refusal.reasons());
    refusedOperation = operation;
    refusedCode = refusal.cause().code();
  }

  /** Whether the submission of this operation was the last one, and refused. */
  public boolean isRefused(String operation) {
    return operation.equals(refusedOperation);
  }

  /** A submission is recorded: what was refused before is of the past. */
  public void forgetRefusal() {
    refusals = new ArrayList<>();
    refusedOperation = null;
    refusedCode = null;
  }

  /** Leaves a tombstone when no version is public any more. */
  public void bury(String reason) {
    if (versions.stream().noneMatch(v -> v.visibility() == Visibility.PUBLIC)) {
      tombstoneReason = reason;
      withdrawnAt = now();
    }
  }

  /** A version is public (again), so there is no tombstone. */
  public void unbury() {
    tombstoneReason = null;
    withdrawnAt = null;
  }

  /** ETag of the study's record; who sees more gets another one, as the bytes differ. */
  public String etag(boolean inside) {
    return inside ? Long.toString(sequence) : sequence + "-public";
  }

  long nextSequence() {
    return ++sequence;
  }

  /** The whole small state that the other services follow. */
  public StudyState state() {
    return new StudyState(
        id.toString(),
        accession,
        sequence,
        owner,
        readers,
        title,
        versions.stream().map(StudyVersion::describe).toList(),
        release(),
        refusals,
        tombstone().orElse(null),
        refusedOperation == null ? null : new StudyState.Refused(refusedOperation, refusedCode));
  }

  public Optional<StudyState.Tombstone> tombstone() {
    return Optional.ofNullable(tombstoneReason)
        .map(reason -> new StudyState.Tombstone(reason, withdrawnAt.toString()));
  }

  public Optional<StudyVersion> version(int number) {
    return versions.stream().filter(v -> v.number() == number).findFirst();
  }

  /** The version on its way to the public; there is at most one. */
  public Optional<StudyVersion> openVersion() {
    return versions.stream().filter(StudyVersion::isOpen).findFirst();
  }

  public List<StudyVersion> versions() {
    return List.copyOf(versions);
  }

  public UUID id() {
    return id;
  }

  public String accession() {
    return accession;
  }

  public String owner() {
    return owner;
  }

  public List<String> readers() {
    return List.copyOf(readers);
  }

  public String title() {
    return title;
  }

  public long sequence() {
    return sequence;
  }

  public Optional<String> assignee() {
    return Optional.ofNullable(assignee);
  }

  public List<String> refusals() {
    return List.copyOf(refusals);
  }
}

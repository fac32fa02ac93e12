package org.fovea.metadata.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.problem.MetadataProblem;

/** One version of a study. Its state moves only along {@link Action}'s table. */
@Entity
@Table(name = "study_version")
public class StudyVersion extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "study")
  private Study study;

  private int number;
  private int attempt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

  private String submission;
  private String operation;

  @Column(name = "content_root")
  private String contentRoot;

  @Column(name = "content_digest")
  private String contentDigest;

  @Column(name = "facts_root")
  private String factsRoot;

  @Column(name = "facts_digest")
  private String factsDigest;

  @Column(name = "facts_revision")
  private int factsRevision;

  /** The study line of the content, JSON; absent while no attempt was taken in. */
  private String line;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  /** The day it opens on, UTC; only while it is accepted. */
  @Column(name = "opens_on")
  private LocalDate opensOn;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  @Embedded private Counts counts;

  protected StudyVersion() {}

  StudyVersion(Study study, int number) {
    this.study = study;
    this.number = number;
    this.counts = Counts.NONE;
  }

  /** Takes over what an attempt brings; the caller moves the state. */
  void take(SubmissionSubmitted event) {
    attempt = event.attempt();
    visibility = Visibility.PRIVATE;
    submission = event.submission();
    operation = event.operation();
    contentRoot = event.contentRoot();
    contentDigest = event.contentDigest();
    factsRoot = event.factsRoot();
    factsDigest = event.factsDigest();
    factsRevision = event.factsRoot() == null ? 0 : 1;
    submittedAt = Instant.parse(event.submittedAt());
    acceptedAt = null;
  }

  /** What was loaded of it. */
  public void loaded(String studyLine, Counts loadedCounts) {
    line = studyLine;
    counts = loadedCounts;
  }

  /** Replaces the facts. */
  public void facts(FactsRecorded event) {
    factsRoot = event.factsRoot();
    factsDigest = event.factsDigest();
    factsRevision = event.factsRevision();
  }

  Move created(State first) {
    state = first;
    return new Move(this, null);
  }

  /**
   * Moves the state.
   *
   * @throws ProblemException 409 when the table does not allow it
   */
  public Move move(Action action) {
    State from = state;
    state = action.next(from).orElseThrow(() -> refuse(action));
    plan(study.terms());
    return new Move(this, from);
  }

  /**
   * Is accepted.
   *
   * @param now by the clock that releases go by
   * @throws ProblemException 409 when the table does not allow it
   */
  public Move accept(Instant now) {
    if (Action.ACCEPT.next(state).isEmpty()) {
      throw refuse(Action.ACCEPT);
    }
    acceptedAt = now;
    return move(Action.ACCEPT);
  }

  void plan(ReleaseTerms terms) {
    opensOn =
        state == State.ACCEPTED
            ? terms.opensOn(LocalDate.ofInstant(acceptedAt, ZoneOffset.UTC))
            : null;
  }

  /** Whether it is accepted and its day has come. */
  public boolean isDue(LocalDate today) {
    return opensOn().filter(day -> !day.isAfter(today)).isPresent();
  }

  /** Goes back to its depositor, unless it is already being opened. */
  public Move giveBack() {
    if (visibility != Visibility.PRIVATE) {
      throw refuse(Action.RETURN);
    }
    return move(Action.RETURN);
  }

  /** Gets ready to be public: still private, consumers prepare. */
  public Move open() {
    if (state != State.ACCEPTED || visibility != Visibility.PRIVATE) {
      throw refuse(Action.PUBLISH);
    }
    visibility = Visibility.OPENING;
    return new Move(this, state);
  }

  /** Is public from now on. */
  public Move publish() {
    Move move = move(Action.PUBLISH);
    visibility = Visibility.PUBLIC;
    publishedAt = Study.now();
    return move;
  }

  /** Is closed to everybody from now on. */
  public Move withdraw(String reason) {
    Move move = move(Action.WITHDRAW);
    visibility = Visibility.CLOSED;
    withdrawnAt = Study.now();
    withdrawnReason = reason;
    return move;
  }

  /** Whether it is on its way to the public: neither there, gone nor refused. */
  public boolean isOpen() {
    return state != State.PUBLISHED && state != State.WITHDRAWN && state != State.REFUSED;
  }

  private ProblemException refuse(Action action) {
    String now = visibility == Visibility.OPENING ? "is being opened" : "is " + state;
    return new ProblemException(
        MetadataProblem.NOT_ALLOWED_NOW,
        "%s %s; %s is not allowed now.".formatted(ref(), now, action.word()));
  }

  StudyState.Version describe() {
    return new StudyState.Version(
        number,
        attempt,
        state,
        visibility,
        operation,
        contentRoot,
        contentDigest,
        factsRoot,
        factsDigest,
        factsRevision,
        publishedAt == null ? null : publishedAt.toString());
  }

  public VersionRef ref() {
    return new VersionRef(study.accession(), number);
  }

  public long id() {
    return id;
  }

  public Study study() {
    return study;
  }

  public int number() {
    return number;
  }

  public int attempt() {
    return attempt;
  }

  public State state() {
    return state;
  }

  public Visibility visibility() {
    return visibility;
  }

  /** Ingest's operation that brought the attempt. */
  public String operation() {
    return operation;
  }

  public String contentDigest() {
    return contentDigest;
  }

  public int factsRevision() {
    return factsRevision;
  }

  public Optional<String> line() {
    return Optional.ofNullable(line);
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Optional<Instant> acceptedAt() {
    return Optional.ofNullable(acceptedAt);
  }

  /** The day an accepted version opens on, at the latest. */
  public Optional<LocalDate> opensOn() {
    return Optional.ofNullable(opensOn);
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  public Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  public Optional<String> withdrawnReason() {
    return Optional.ofNullable(withdrawnReason);
  }

  public Counts counts() {
    return counts;
  }
}

package org.fovea.metadata.testing;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.event.Event;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.content.ContentWriter;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.content.StudyContentWriter;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.testing.TestEvents;
import org.fovea.metadata.content.Lines;

/**
 * Plays ingest, download and search: writes content, sends events over Kafka, reads what metadata
 * says.
 */
@ApplicationScoped
public class Deposits {

  public static final byte[] STUDY_TEXT =
      "Study Title\tShape\nStudy Person Email\tjulia@example.org\n"
          .getBytes(StandardCharsets.UTF_8);
  public static final byte[] LIBRARY_TEXT =
      "Plate\tWell\nP1\tB7\n".getBytes(StandardCharsets.UTF_8);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final ContentWriter contents;
  private final ObjectStore store;
  private final Sql sql;

  @Inject
  Deposits(ContentWriter contents, ObjectStore store, Sql sql) {
    this.contents = contents;
    this.store = store;
    this.sql = sql;
  }

  /** Writes the sample's content and describes its first submission, which is not sent yet. */
  public Deposit prepared(String owner) {
    return prepared(owner, SampleContent::new);
  }

  /** The same of any sample. */
  public Deposit prepared(String owner, Sample.Form form) {
    String study = UUID.randomUUID().toString();
    String accession = "FVA-" + NUMBERS.incrementAndGet();
    return prepared(form.of(study, accession, "Shape matters to YAP"), study, accession, 1, owner);
  }

  /** The same for any version of any study. */
  public Deposit prepared(String study, String accession, int version, String owner, String title) {
    return prepared(new SampleContent(study, accession, title), study, accession, version, owner);
  }

  private Deposit prepared(
      Sample sample, String study, String accession, int version, String owner) {
    StudyContentWriter writer = contents.forStudy(study);
    StoredRoot root =
        writer.writeRoot(
            new ContentRoot(ContentRoot.FORMAT, study, accession, version, chunks(writer, sample)));
    StoredRoot facts =
        writer.writeFactsRoot(
            new ContentRoot(
                ContentRoot.FORMAT,
                study,
                accession,
                version,
                writer.write(ChunkKind.FACTS, sample.facts())));
    return new Deposit(
        new SubmissionSubmitted(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            study,
            accession,
            version,
            1,
            owner,
            root.key(),
            root.digest(),
            facts.key(),
            facts.digest(),
            ReleaseRule.ON_ACCEPTANCE,
            false,
            Instant.now().toString()));
  }

  /** The inspector's second look: the image it could not read before has facts now. */
  public FactsRecorded secondLook(Deposit deposit) {
    SampleContent sample = new SampleContent(deposit.study(), deposit.accession(), "");
    StudyContentWriter writer = contents.forStudy(deposit.study());
    StoredRoot facts =
        writer.writeFactsRoot(
            new ContentRoot(
                ContentRoot.FORMAT,
                deposit.study(),
                deposit.accession(),
                deposit.event().version(),
                writer.write(ChunkKind.FACTS, sample.secondFacts())));
    return new FactsRecorded(
        deposit.study(),
        deposit.accession(),
        deposit.event().version(),
        2,
        facts.key(),
        facts.digest());
  }

  private List<ChunkRef> chunks(StudyContentWriter writer, Sample sample) {
    String studyKey = "blobs/" + UUID.randomUUID();
    String libraryKey = "blobs/" + UUID.randomUUID();
    store.put(studyKey, STUDY_TEXT, "text/plain");
    store.put(libraryKey, LIBRARY_TEXT, "text/plain");
    List<ChunkRef> chunks = new ArrayList<>();
    chunks.addAll(writer.write(ChunkKind.STUDY, sample.studyLines()));
    chunks.addAll(
        writer.write(
            ChunkKind.DOCUMENTS, sample.documents(studyKey, STUDY_TEXT, libraryKey, LIBRARY_TEXT)));
    chunks.addAll(writer.write(ChunkKind.DATASETS, sample.datasets()));
    chunks.addAll(writer.write(ChunkKind.FILES, sample.files()));
    chunks.addAll(writer.write(ChunkKind.PLATES, sample.plates()));
    chunks.addAll(writer.write(ChunkKind.WELLS, sample.wells()));
    chunks.addAll(writer.write(ChunkKind.IMAGES, sample.images()));
    chunks.addAll(writer.write(ChunkKind.RESULT_TABLES, sample.tables()));
    chunks.addAll(writer.write(ChunkKind.RESULT_ROWS, sample.rows()));
    return chunks;
  }

  /** The sample, submitted and recorded. */
  public Deposit recorded(String owner) {
    Deposit deposit = prepared(owner);
    send(deposit.event());
    awaitState(deposit, StudyState.State.SUBMITTED);
    return deposit;
  }

  /** The sample, published by its pipeline's policy. */
  public Deposit published(String owner) {
    return published(owner, SampleContent::new);
  }

  /** Any sample, published likewise. */
  public Deposit published(String owner, Sample.Form form) {
    return published(prepared(owner, form));
  }

  /** What is prepared, published likewise. */
  public Deposit published(Deposit deposit) {
    send(autoAccepted(deposit.event()));
    awaitState(deposit, StudyState.State.ACCEPTED);
    applied(deposit, "download");
    awaitState(deposit, StudyState.State.PUBLISHED);
    applied(deposit, "download");
    return deposit;
  }

  /** The event with the policy that accepts without a curator. */
  public static SubmissionSubmitted autoAccepted(SubmissionSubmitted e) {
    return new SubmissionSubmitted(
        e.submission(),
        e.operation(),
        e.study(),
        e.accession(),
        e.version(),
        e.attempt(),
        e.owner(),
        e.contentRoot(),
        e.contentDigest(),
        e.factsRoot(),
        e.factsDigest(),
        e.release(),
        true,
        e.submittedAt());
  }

  /** The same submission as another attempt. */
  public static SubmissionSubmitted attempt(SubmissionSubmitted e, int attempt) {
    return attempt(e, attempt, e.release());
  }

  /** The same submission as another attempt that asks to open by a rule. */
  public static SubmissionSubmitted attempt(
      SubmissionSubmitted e, int attempt, ReleaseRule release) {
    return new SubmissionSubmitted(
        e.submission(),
        UUID.randomUUID().toString(),
        e.study(),
        e.accession(),
        e.version(),
        attempt,
        e.owner(),
        e.contentRoot(),
        e.contentDigest(),
        e.factsRoot(),
        e.factsDigest(),
        release,
        false,
        e.submittedAt());
  }

  /** Sends an event as another service would. */
  public void send(Event event) {
    TestEvents.publish(event);
  }

  /** A service says that it has applied the study's latest state. */
  public void applied(Deposit deposit, String service) {
    long sequence = state(deposit).orElseThrow().sequence();
    send(new ProjectionApplied(service, 1, deposit.study(), sequence, null));
  }

  /** Whether metadata has heard that a service has applied the study's latest state. */
  public boolean hasAnswered(Deposit deposit, String service) {
    return sql.first(
            "select sequence from projection_answer where study = ?::uuid and service = ?",
            row -> row.getLong(1),
            deposit.study(),
            service)
        .filter(sequence -> sequence == state(deposit).orElseThrow().sequence())
        .isPresent();
  }

  /** The latest state metadata has told the other services. */
  public Optional<StudyState> state(Deposit deposit) {
    return sql.first(
        "select data from outbox where key = ? and type = 'org.fovea.study.state.v1' order by id"
            + " desc limit 1",
        row -> Lines.read(row.getString(1), StudyState.class),
        deposit.study());
  }

  /** Loses what was taken in of a study, as an older backup would. */
  public void forgetIntakes(Deposit deposit) {
    sql.update("delete from intake where study = ?::uuid", deposit.study());
  }

  /** How the intakes of a study stand, the oldest first. */
  public List<String> intakes(Deposit deposit) {
    return sql.list(
        "select state from intake where study = ?::uuid order by id",
        row -> row.getString(1),
        deposit.study());
  }

  /** How many rows of a table belong to a study. */
  public long rows(String table, Deposit deposit) {
    return sql.first(
            "select count(*) from " + table + " where study = ?::uuid",
            row -> row.getLong(1),
            deposit.study())
        .orElseThrow();
  }

  /** Waits until the submission's version is in a state, and gives the study's state then. */
  public StudyState awaitState(Deposit deposit, StudyState.State wanted) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> state(deposit), s -> s.filter(state -> isIn(state, deposit, wanted)).isPresent())
        .orElseThrow();
  }

  private static boolean isIn(StudyState state, Deposit deposit, StudyState.State wanted) {
    return state.versions().stream()
        .anyMatch(v -> v.version() == deposit.event().version() && v.state() == wanted);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

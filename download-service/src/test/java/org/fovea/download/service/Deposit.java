package org.fovea.download.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Tombstone;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.content.ContentWriter;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.content.StudyContentWriter;
import org.fovea.conventions.store.ObjectStore;

/**
 * A study as ingest and metadata leave it: objects, chunks and roots in the store, and its states.
 */
final class Deposit {
  static final String PUBLISHED_AT = "2026-11-01T10:00:00Z";
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  final String study;
  final String accession;
  final String owner;

  private final ObjectStore store;
  private final List<Version> earlier = new ArrayList<>();
  private final List<String> readers = new ArrayList<>();
  private final List<FileLine> files = new ArrayList<>();
  private final List<ImageLine> images = new ArrayList<>();
  private final List<ImageFactsLine> facts = new ArrayList<>();
  private StoredRoot content;
  private StoredRoot factsRoot;
  private long sequence;

  Deposit(ObjectStore store) {
    this(
        store,
        UUID.randomUUID().toString(),
        "FVA-" + NUMBERS.incrementAndGet(),
        UUID.randomUUID().toString());
  }

  private Deposit(ObjectStore store, String study, String accession, String owner) {
    this.store = store;
    this.study = study;
    this.accession = accession;
    this.owner = owner;
  }

  /** The study's next version, as yet without files; those before it stay as {@code state} says. */
  Deposit revisionAfter(StudyState state) {
    Deposit revision = new Deposit(store, study, accession, owner);
    revision.earlier.addAll(state.versions());
    revision.sequence = state.sequence();
    return revision;
  }

  /** Lets another principal read what is private. */
  Deposit readBy(String principal) {
    readers.add(principal);
    return this;
  }

  /** Adds a file with role {@code image} in dataset {@code screenA}. */
  Deposit file(String path, byte[] bytes) {
    return file(path, bytes, "image");
  }

  Deposit file(String path, byte[] bytes, String role) {
    String key = "blobs/" + UUID.randomUUID();
    store.put(key, bytes, "application/octet-stream");
    String mediaType = path.endsWith(".json") ? "application/json" : "image/tiff";
    files.add(
        new FileLine(
            path,
            bytes.length,
            sha256(bytes),
            checksum(new CRC32C(), bytes),
            checksum(new CRC32(), bytes),
            mediaType,
            role,
            key,
            List.of("screenA"),
            List.of()));
    return this;
  }

  /** Other bytes under the key of a file, as a failing disk leaves them. */
  void damage(String path, byte[] bytes) {
    String key =
        files.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow().objectKey();
    store.delete(key);
    store.put(key, bytes, "application/octet-stream");
  }

  /** Adds an image made of one part in well {@code plate1/B7}. */
  Deposit image(String id, String part, String well) {
    images.add(
        new ImageLine(
            id,
            "screenA/plate1/0/" + well + "/" + images.size(),
            id,
            "screenA",
            null,
            "plate1",
            0,
            well,
            0,
            "TIFF",
            true,
            null,
            List.of(new ImageLine.Part(part, 0, null, null, null, 0)),
            List.of()));
    return this;
  }

  Deposit facts(ImageFactsLine line) {
    facts.add(line);
    return this;
  }

  /** Writes chunks and roots. */
  Deposit write() {
    StudyContentWriter writer = new ContentWriter(store).forStudy(study);
    List<ChunkRef> chunks = new ArrayList<>(writer.write(ChunkKind.FILES, files));
    chunks.addAll(writer.write(ChunkKind.IMAGES, images));
    content =
        writer.writeRoot(new ContentRoot(ContentRoot.FORMAT, study, accession, number(), chunks));
    factsRoot =
        writer.writeFactsRoot(
            new ContentRoot(
                ContentRoot.FORMAT,
                study,
                accession,
                number(),
                writer.write(ChunkKind.FACTS, facts)));
    return this;
  }

  StudyState inReview() {
    return state(State.IN_REVIEW, Visibility.PRIVATE, null, null);
  }

  StudyState opening() {
    return state(State.ACCEPTED, Visibility.OPENING, null, null);
  }

  StudyState published() {
    return state(State.PUBLISHED, Visibility.PUBLIC, PUBLISHED_AT, null);
  }

  /** Published with a root that hashes to something else. */
  StudyState damaged() {
    StoredRoot whole = content;
    content = new StoredRoot(content.key(), "0".repeat(64));
    StudyState state = published();
    content = whole;
    return state;
  }

  StudyState refused() {
    return state(State.REFUSED, Visibility.PRIVATE, null, null);
  }

  /** Closed before anybody but its owner could read it. */
  StudyState closedUnpublished() {
    return state(State.WITHDRAWN, Visibility.CLOSED, null, null);
  }

  StudyState withdrawn() {
    return state(
        State.WITHDRAWN,
        Visibility.CLOSED,
        PUBLISHED_AT,
        new Tombstone("wrong sample", "2026-11-02T10:00:00Z"));
  }

  private StudyState state(
      State state, Visibility visibility, String publishedAt, Tombstone tombstone) {
    sequence++;
    Version version =
        new Version(
            number(),
            1,
            state,
            visibility,
            null,
            content.key(),
            content.digest(),
            factsRoot.key(),
            factsRoot.digest(),
            1,
            publishedAt);
    List<Version> versions = new ArrayList<>(earlier);
    versions.add(version);
    return new StudyState(
        study,
        accession,
        sequence,
        owner,
        readers,
        "title",
        versions,
        ReleaseRule.ON_ACCEPTANCE,
        List.of(),
        tombstone,
        null);
  }

  private int number() {
    return earlier.size() + 1;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String checksum(Checksum checksum, byte[] bytes) {
    checksum.update(bytes, 0, bytes.length);
    return String.format("%08x", checksum.getValue());
  }
}

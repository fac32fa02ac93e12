package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.store.Multipart;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.store.StoredPart;
import org.fovea.ingest.problem.IngestProblem;

/**
 * Completes sessions. At most one completion of a session runs: it is claimed in the database
 * first. One that died half-way is claimed again when its claim has run out, and looks first
 * whether the object is there already.
 */
@ApplicationScoped
class Completion {

  private final CompletionRepository rows;
  private final Parts parts;
  private final Multipart multipart;
  private final ObjectStore store;
  private final StoreCalls storeCalls;

  @Inject
  Completion(
      CompletionRepository rows,
      Parts parts,
      Multipart multipart,
      ObjectStore store,
      StoreCalls storeCalls) {
    this.rows = rows;
    this.parts = parts;
    this.multipart = multipart;
    this.store = store;
    this.storeCalls = storeCalls;
  }

  /** A session somebody says is complete, with digests not known when it was opened. */
  record Wanted(String upload, Optional<String> sha256, Optional<String> crc32c) {}

  /** What became of it. */
  record Completed(
      String upload,
      Optional<UploadEntity> session,
      Optional<ProblemError> problem,
      List<Integer> missingParts) {}

  /**
   * An answer per session, in order. Files of one part are claimed and settled together; one with
   * more parts is completed alone, because that may take the store long.
   */
  List<Completed> complete(UUID submission, List<Wanted> wanted) {
    Map<String, UploadEntity> sessions = new HashMap<>();
    rows.find(submission, wanted).forEach(upload -> sessions.put(upload.id.toString(), upload));
    Map<Wanted, Completed> answers = new HashMap<>();
    List<Wanted> together = new ArrayList<>();
    for (Wanted one : new HashSet<>(wanted)) {
      Optional<UploadEntity> session = Optional.ofNullable(sessions.get(one.upload()));
      Optional<ProblemError> refusal = refusal(one, session);
      if (refusal.isPresent()) {
        answers.put(one, failed(one, session, refusal.get()));
      } else if (session.orElseThrow().singlePart()) {
        together.add(one);
      } else {
        complete(List.of(one), answers);
      }
    }
    complete(together, answers);
    return wanted.stream().map(answers::get).toList();
  }

  private static Optional<ProblemError> refusal(Wanted wanted, Optional<UploadEntity> session) {
    if (session.isEmpty()) {
      return Optional.of(ProblemError.error("not-found").withDetail("There is no such session."));
    }
    Optional<String> opened = session.get().sha256();
    if (opened.isPresent() && wanted.sha256().isPresent() && !opened.equals(wanted.sha256())) {
      return Optional.of(
          ProblemError.error(IngestProblem.DIGEST_MISMATCH.code())
              .withDetail("The session was opened with another sha256."));
    }
    return Optional.empty();
  }

  private void complete(List<Wanted> batch, Map<Wanted, Completed> answers) {
    if (batch.isEmpty()) {
      return;
    }
    Set<UUID> claimed = rows.claim(batch);
    Map<UUID, UploadEntity> now = rows.reload(batch);
    List<Supplier<Completed>> calls = new ArrayList<>();
    for (Wanted one : batch) {
      UploadEntity upload = now.get(UUID.fromString(one.upload()));
      calls.add(() -> claimed.contains(upload.id) ? finish(one, upload) : unclaimed(one, upload));
    }
    try {
      List<Completed> found = storeCalls.all(calls);
      IntStream.range(0, found.size()).forEach(i -> answers.put(batch.get(i), found.get(i)));
      settle(found, claimed);
    } catch (StoreUnavailableException e) {
      rows.giveBack(claimed);
      throw e;
    }
  }

  private void settle(List<Completed> found, Set<UUID> claimed) {
    Map<Boolean, List<UploadEntity>> whole =
        found.stream()
            .filter(
                one ->
                    one.session().map(session -> session.id).filter(claimed::contains).isPresent())
            .collect(
                Collectors.partitioningBy(
                    one -> one.problem().isEmpty(),
                    Collectors.mapping(one -> one.session().orElseThrow(), Collectors.toList())));
    rows.settle(whole.get(true), whole.get(false));
  }

  private static Completed unclaimed(Wanted wanted, UploadEntity upload) {
    Optional<UploadEntity> session = Optional.of(upload);
    return switch (upload.state) {
      case VERIFYING, VERIFIED, MISMATCH ->
          new Completed(wanted.upload(), session, Optional.empty(), List.of());
      case COMPLETING ->
          failed(
              wanted,
              session,
              ProblemError.error(IngestProblem.COMPLETION_IN_FLIGHT.code())
                  .withDetail("Another call is completing it.")
                  .withMend("Ask again in a moment."));
      default ->
          failed(
              wanted,
              session,
              ProblemError.error(upload.state.closed().code())
                  .withDetail(upload.state.closedDetail())
                  .withMend("Open a new one."));
    };
  }

  private Completed finish(Wanted wanted, UploadEntity upload) {
    boolean assembled = !upload.singlePart() && store.stat(upload.objectKey).isPresent();
    if (assembled) {
      return new Completed(wanted.upload(), Optional.of(upload), Optional.empty(), List.of());
    }
    List<StoredPart> received = parts.received(upload);
    List<Integer> missing = missing(upload.plan(), received);
    if (missing.isEmpty()) {
      assemble(upload, received);
      return new Completed(wanted.upload(), Optional.of(upload), Optional.empty(), List.of());
    }
    return new Completed(
        wanted.upload(), Optional.of(upload), Optional.of(missingParts(missing)), missing);
  }

  private void assemble(UploadEntity upload, List<StoredPart> received) {
    if (!upload.singlePart()) {
      List<StoredPart> inOrder = new ArrayList<>(received);
      inOrder.sort(Comparator.comparingInt(StoredPart::number));
      multipart.complete(upload.objectKey, upload.multipartId, inOrder);
    }
  }

  /** Parts that have not arrived, or not with their length. */
  static List<Integer> missing(PartPlan plan, List<StoredPart> received) {
    Map<Integer, Long> sizes = new HashMap<>();
    received.forEach(part -> sizes.put(part.number(), part.size()));
    return IntStream.rangeClosed(1, plan.count())
        .filter(number -> sizes.getOrDefault(number, -1L) != plan.sizeOf(number))
        .boxed()
        .toList();
  }

  private static ProblemError missingParts(List<Integer> missing) {
    String first =
        String.join(", ", missing.stream().limit(20).map(String::valueOf).toList())
            + (missing.size() > 20 ? ", …" : "");
    return ProblemError.error(IngestProblem.MISSING_PARTS.code())
        .withDetail(
            missing.size() + " parts have not arrived or have the wrong length: " + first + ".")
        .withMend("Send them and complete the session again.");
  }

  private static Completed failed(
      Wanted wanted, Optional<UploadEntity> session, ProblemError problem) {
    return new Completed(wanted.upload(), session, Optional.of(problem), List.of());
  }
}

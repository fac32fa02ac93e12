package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.ingest.blob.Multipart;
import org.fovea.ingest.blob.StoredPart;
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

  @Inject
  Completion(CompletionRepository rows, Parts parts, Multipart multipart, ObjectStore store) {
    this.rows = rows;
    this.parts = parts;
    this.multipart = multipart;
    this.store = store;
  }

  /** A session somebody says is complete, with digests that were not known when it was opened. */
  record Wanted(String upload, Optional<String> sha256, Optional<String> crc32c) {}

  /** What became of it. */
  record Completed(
      String upload,
      Optional<UploadEntity> session,
      Optional<ProblemError> problem,
      List<Integer> missingParts) {}

  Completed complete(UUID submission, Wanted wanted) {
    Optional<UploadEntity> session = rows.find(submission, wanted);
    if (session.isEmpty()) {
      return failed(
          wanted,
          Optional.empty(),
          ProblemError.error("not-found").withDetail("There is no such session."));
    }
    UploadEntity upload = session.get();
    if (upload.sha256().isPresent()
        && wanted.sha256().isPresent()
        && !upload.sha256().equals(wanted.sha256())) {
      return failed(
          wanted,
          session,
          ProblemError.error(IngestProblem.DIGEST_MISMATCH.code())
              .withDetail("The session was opened with another sha256."));
    }
    if (!rows.claim(upload.id, wanted)) {
      return unclaimed(wanted, rows.reload(upload.id));
    }
    return finish(wanted, rows.reload(upload.id));
  }

  private static Completed unclaimed(Wanted wanted, UploadEntity upload) {
    return switch (upload.state) {
      case VERIFYING, VERIFIED, MISMATCH ->
          new Completed(wanted.upload(), Optional.of(upload), Optional.empty(), List.of());
      case COMPLETING ->
          failed(
              wanted,
              Optional.of(upload),
              ProblemError.error(IngestProblem.COMPLETION_IN_FLIGHT.code())
                  .withDetail("Another call is completing it.")
                  .withMend("Ask again in a moment."));
      default ->
          failed(
              wanted,
              Optional.of(upload),
              ProblemError.error(IngestProblem.SESSION_CLOSED.code())
                  .withDetail("The session is " + upload.state.word() + ".")
                  .withMend("Open a new one."));
    };
  }

  private Completed finish(Wanted wanted, UploadEntity upload) {
    boolean assembled = !upload.singlePart() && store.stat(upload.objectKey).isPresent();
    if (!assembled) {
      List<StoredPart> received = parts.received(upload);
      List<Integer> missing = missing(upload.plan(), received);
      if (!missing.isEmpty()) {
        rows.backToReceiving(upload.id);
        return new Completed(
            wanted.upload(),
            Optional.of(rows.reload(upload.id)),
            Optional.of(missingParts(missing)),
            missing);
      }
      assemble(upload, received);
    }
    return new Completed(
        wanted.upload(), Optional.of(rows.toVerifying(upload.id)), Optional.empty(), List.of());
  }

  private void assemble(UploadEntity upload, List<StoredPart> received) {
    if (!upload.singlePart()) {
      List<StoredPart> inOrder = new ArrayList<>(received);
      inOrder.sort(java.util.Comparator.comparingInt(StoredPart::number));
      multipart.complete(upload.objectKey, upload.multipartId, inOrder);
    }
  }

  /** Parts that have not arrived, or not with their length. */
  static List<Integer> missing(PartPlan plan, List<StoredPart> received) {
    return IntStream.rangeClosed(1, plan.count())
        .filter(
            number ->
                received.stream()
                    .filter(part -> part.number() == number)
                    .noneMatch(part -> part.size() == plan.sizeOf(number)))
        .boxed()
        .toList();
  }

  private static ProblemError missingParts(List<Integer> missing) {
    String first = String.join(", ", missing.stream().limit(20).map(String::valueOf).toList());
    return ProblemError.error(IngestProblem.MISSING_PARTS.code())
        .withDetail(
            missing.size()
                + " parts have not arrived or have the wrong length: "
                + first
                + (missing.size() > 20 ? ", …" : "")
                + ".")
        .withMend("Send them and complete the session again.");
  }

  private static Completed failed(
      Wanted wanted, Optional<UploadEntity> session, ProblemError problem) {
    return new Completed(wanted.upload(), session, Optional.of(problem), List.of());
  }
}

package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.store.Presigner;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.ingest.problem.IngestProblem;

/** Signs PUTs of parts, each bound to its number, length and CRC32C. */
@ApplicationScoped
class PartSigning {

  private final Uploads uploads;
  private final Parts parts;
  private final Presigner presigner;

  @Inject
  PartSigning(Uploads uploads, Parts parts, Presigner presigner) {
    this.uploads = uploads;
    this.parts = parts;
    this.presigner = presigner;
  }

  /** A part somebody wants to send. */
  record Wanted(String upload, int number, long size, String crc32c) {}

  /** Its signed PUT, or why there is none. */
  record Signed(Wanted wanted, Optional<SignedRequest> request, Optional<ProblemError> problem) {}

  /** An answer per part, in order. */
  List<Signed> sign(UUID submission, List<Wanted> wanted) {
    Map<String, Optional<UploadEntity>> sessions = new HashMap<>();
    return wanted.stream()
        .map(
            part ->
                sign(
                    part,
                    sessions.computeIfAbsent(part.upload(), id -> uploads.find(submission, id))))
        .toList();
  }

  private Signed sign(Wanted wanted, Optional<UploadEntity> session) {
    Optional<ProblemError> refusal = refusal(wanted, session);
    if (refusal.isPresent()) {
      return new Signed(wanted, Optional.empty(), refusal);
    }
    UploadEntity upload = session.orElseThrow();
    upload.multipartId = parts.multipartId(upload);
    SignedRequest request =
        presigner.putPart(
            upload.objectKey, upload.multipartId, wanted.number(), wanted.size(), wanted.crc32c());
    return new Signed(wanted, Optional.of(request), Optional.empty());
  }

  private static Optional<ProblemError> refusal(Wanted wanted, Optional<UploadEntity> session) {
    if (session.isEmpty()) {
      return Optional.of(ProblemError.error("not-found").withDetail("There is no such session."));
    }
    UploadEntity upload = session.get();
    if (upload.state != UploadState.RECEIVING) {
      return Optional.of(
          ProblemError.error(upload.state.closed().code())
              .withDetail(upload.state.closedDetail())
              .withMend("Open a new one."));
    }
    PartPlan plan = upload.plan();
    if (upload.singlePart() || !plan.has(wanted.number())) {
      return Optional.of(
          ProblemError.error(IngestProblem.INVALID_PART.code())
              .withValue(String.valueOf(wanted.number()))
              .withDetail(
                  upload.singlePart()
                      ? "The file goes in one PUT."
                      : "The session has " + plan.count() + " parts."));
    }
    long size = plan.sizeOf(wanted.number());
    return wanted.size() == size
        ? Optional.empty()
        : Optional.of(
            ProblemError.error(IngestProblem.SIZE_MISMATCH.code())
                .withValue(String.valueOf(wanted.size()))
                .withDetail("The part has " + size + " bytes."));
  }
}

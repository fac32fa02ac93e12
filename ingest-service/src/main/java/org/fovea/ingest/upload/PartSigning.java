package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.ingest.model.PartToSign;
import org.fovea.contract.ingest.model.SignedPart;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.blob.Presigner;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.ProblemAnswers;

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

  /** An answer per part, in order. */
  List<SignedPart> sign(UUID submission, List<PartToSign> wanted) {
    Map<String, Optional<UploadEntity>> sessions = new HashMap<>();
    return wanted.stream()
        .map(part -> sign(part, sessions.computeIfAbsent(part.getUpload(), id -> uploads.find(submission, id))))
        .toList();
  }

  private SignedPart sign(PartToSign wanted, Optional<UploadEntity> session) {
    SignedPart answer = new SignedPart().upload(wanted.getUpload()).number(wanted.getNumber());
    Optional<ProblemError> refusal = refusal(wanted, session);
    if (refusal.isPresent()) {
      return answer.problem(ProblemAnswers.body(refusal.get()));
    }
    UploadEntity upload = session.orElseThrow();
    String multipartId = upload.multipartId().orElseGet(() -> parts.multipartId(upload.id));
    upload.multipartId = multipartId;
    return answer.put(UploadAnswers.body(
        presigner.putPart(upload.objectKey, multipartId, wanted.getNumber(), wanted.getSize(), wanted.getCrc32c())));
  }

  private static Optional<ProblemError> refusal(PartToSign wanted, Optional<UploadEntity> session) {
    if (session.isEmpty()) {
      return Optional.of(ProblemError.error("not-found").withDetail("There is no such session."));
    }
    UploadEntity upload = session.get();
    if (upload.state != UploadState.RECEIVING) {
      return Optional.of(ProblemError.error(IngestProblem.SESSION_CLOSED.code())
          .withDetail("The session is " + upload.state.word() + "."));
    }
    PartPlan plan = upload.plan();
    if (upload.singlePart() || !plan.has(wanted.getNumber())) {
      return Optional.of(ProblemError.error(IngestProblem.INVALID_PART.code())
          .withValue(String.valueOf(wanted.getNumber()))
          .withDetail(upload.singlePart() ? "The file goes in one PUT." : "The session has " + plan.count() + " parts."));
    }
    long size = plan.sizeOf(wanted.getNumber());
    return wanted.getSize() == size
        ? Optional.empty()
        : Optional.of(ProblemError.error(IngestProblem.SIZE_MISMATCH.code())
            .withValue(String.valueOf(wanted.getSize())).withDetail("The part has " + size + " bytes."));
  }
}

package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.store.Multipart;
import org.fovea.conventions.store.ObjectExistsException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoredPart;
import org.fovea.ingest.blob.MultipartRepository;
import org.fovea.ingest.digest.SpooledBody;
import org.fovea.ingest.problem.IngestProblem;

/** The parts of a session: which have arrived, and sending one through the service. */
@ApplicationScoped
class Parts {

  private final Multipart multipart;
  private final ObjectStore store;
  private final MultipartOpening opening;
  private final MultipartRepository journal;

  @Inject
  Parts(
      Multipart multipart,
      ObjectStore store,
      MultipartOpening opening,
      MultipartRepository journal) {
    this.multipart = multipart;
    this.store = store;
    this.opening = opening;
    this.journal = journal;
  }

  /** The store's id of the session's multipart upload, begun when it is first needed. */
  String multipartId(UploadEntity upload) {
    return upload.multipartId().orElseGet(() -> begin(upload));
  }

  private String begin(UploadEntity upload) {
    journal.begin(upload.objectKey);
    return opening.begin(upload.id);
  }

  /** What the store holds of the session. */
  List<StoredPart> received(UploadEntity upload) {
    if (upload.singlePart()) {
      return store
          .stat(upload.objectKey)
          .map(stat -> new StoredPart(1, stat.size(), stat.etag()))
          .stream()
          .toList();
    }
    return upload.multipartId().map(id -> multipart.parts(upload.objectKey, id)).orElse(List.of());
  }

  /** Stores one part; a part may be sent again until the session is completed. */
  void put(UploadEntity upload, int number, SpooledBody body) {
    requireReceiving(upload);
    PartPlan plan = upload.plan();
    if (!plan.has(number)) {
      throw new ProblemException(
          IngestProblem.INVALID_PART, "The session has " + plan.count() + " parts.");
    }
    if (body.digests().size() != plan.sizeOf(number)) {
      throw new ProblemException(
          IngestProblem.SIZE_MISMATCH,
          "Part "
              + number
              + " has "
              + plan.sizeOf(number)
              + " bytes, "
              + body.digests().size()
              + " were sent.");
    }
    if (upload.singlePart()) {
      putWhole(upload, body);
    } else {
      String multipartId = multipartId(upload);
      multipart.put(upload.objectKey, multipartId, number, body.file(), body.digests().crc32c());
    }
  }

  private void putWhole(UploadEntity upload, SpooledBody body) {
    body.requireSha256(upload.sha256());
    try {
      store.put(upload.objectKey, body.file(), "application/octet-stream");
    } catch (ObjectExistsException sentBefore) {
      // What lies there has the length of the session and is compared with its digest when it is
      // verified.
    }
  }

  static void requireReceiving(UploadEntity upload) {
    if (upload == null) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    if (upload.state != UploadState.RECEIVING) {
      throw new ProblemException(upload.state.closed(), upload.state.closedDetail());
    }
  }
}

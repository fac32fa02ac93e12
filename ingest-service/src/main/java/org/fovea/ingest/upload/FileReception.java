package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.ingest.blob.BlobStream;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.digest.DigestingStream;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.digest.TooManyBytesException;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.problem.IngestProblem;

/** Streams a body to the store, digesting it on the way; no transaction is open meanwhile. */
@ApplicationScoped
class FileReception {

  private final Blobs blobs;
  private final BlobStream stream;
  private final UploadConfig config;

  @Inject
  FileReception(Blobs blobs, BlobStream stream, UploadConfig config) {
    this.blobs = blobs;
    this.stream = stream;
    this.config = config;
  }

  /** Bytes that are in the store, not yet part of the draft. */
  record Received(FilePath path, String objectKey, Digests digests) {}

  /**
   * Takes the whole body; ends with 413 or 422 when it is too long or not what {@code sha256} says.
   */
  Received receive(UUID submission, FilePath path, InputStream body, Optional<String> sha256) {
    String key = blobs.fresh(submission);
    DigestingStream bytes = new DigestingStream(body, config.maxThroughService());
    try {
      stream.write(key, bytes);
    } catch (StoreUnavailableException e) {
      throw isTooLong(e) ? tooLong(e) : e;
    }
    Digests digests = bytes.digests();
    sha256
        .filter(expected -> !expected.equals(digests.sha256()))
        .ifPresent(
            expected -> {
              throw new ProblemException(
                      IngestProblem.DIGEST_MISMATCH,
                      "The bytes received have the sha-256 " + digests.sha256() + ".")
                  .with(
                      ProblemError.error(IngestProblem.DIGEST_MISMATCH.code())
                          .withValue(expected)
                          .withMend("Send it again."));
            });
    return new Received(path, key, digests);
  }

  private static ProblemException tooLong(Throwable cause) {
    return new ProblemException(
        StandardProblem.TOO_LARGE,
        "The file is too long for one request: open a session for it.",
        cause);
  }

  private static boolean isTooLong(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooManyBytesException) {
        return true;
      }
    }
    return false;
  }
}

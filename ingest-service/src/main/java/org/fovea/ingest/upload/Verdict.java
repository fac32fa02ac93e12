package org.fovea.ingest.upload;

import java.util.Optional;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.problem.IngestProblem;

/**
 * What reading back has shown.
 *
 * @param problem why the bytes are not the declared ones; empty when they are
 */
record Verdict(UploadEntity upload, Optional<Digests> digests, Optional<ProblemError> problem) {

  static Verdict of(UploadEntity upload, Digests digests, Optional<String> sha256) {
    return new Verdict(upload, Optional.of(digests), problem(upload, digests, sha256));
  }

  static Verdict missing(UploadEntity upload) {
    ProblemError problem =
        ProblemError.error(IngestProblem.MISSING_PARTS.code())
            .withDetail("The store holds no such object.")
            .withMend("Open a new session and send it again.");
    return new Verdict(upload, Optional.empty(), Optional.of(problem));
  }

  private static Optional<ProblemError> problem(
      UploadEntity upload, Digests digests, Optional<String> sha256) {
    if (digests.size() != upload.size) {
      return Optional.of(
          mismatch(
              IngestProblem.SIZE_MISMATCH,
              "bytes",
              Long.toString(upload.size),
              Long.toString(digests.size())));
    }
    if (sha256.filter(expected -> !expected.equals(digests.sha256())).isPresent()) {
      return Optional.of(
          mismatch(IngestProblem.DIGEST_MISMATCH, "sha256", sha256.get(), digests.sha256()));
    }
    if (upload.crc32c != null && !upload.crc32c.equals(digests.crc32c())) {
      return Optional.of(
          mismatch(IngestProblem.DIGEST_MISMATCH, "crc32c", upload.crc32c, digests.crc32c()));
    }
    return Optional.empty();
  }

  private static ProblemError mismatch(
      IngestProblem code, String what, String expected, String stored) {
    return ProblemError.error(code.code())
        .withValue(stored)
        .withDetail("The stored " + what + " is " + stored + ", declared was " + expected + ".")
        .withMend("Send the file again, or correct what was declared.");
  }
}

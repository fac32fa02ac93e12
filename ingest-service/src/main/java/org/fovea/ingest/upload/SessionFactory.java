package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.quota.Amount;
import org.fovea.ingest.quota.Quotas;
import org.fovea.ingest.submission.SubmissionEntity;

/** Makes sessions within the configured limits. */
@ApplicationScoped
class SessionFactory {

  private final UploadConfig config;
  private final SessionRepository sessions;
  private final Quotas quotas;

  @Inject
  SessionFactory(UploadConfig config, SessionRepository sessions, Quotas quotas) {
    this.config = config;
    this.sessions = sessions;
    this.quotas = quotas;
  }

  /** The time by which all sessions of one call are made. */
  Instant now() {
    return sessions.now();
  }

  /**
   * Counts in what the sessions that this transaction has made will bring; ends with 413 when that
   * is more than there is room for.
   */
  void reserve(SubmissionEntity submission, Amount more) {
    UploadEntity.flush();
    quotas.reserve(submission.id, submission.owner, more);
  }

  /** Ends with 413 when so much would be more than there is room for. */
  void requireRoom(SubmissionEntity submission, Amount more) {
    quotas.requireRoom(submission.id, submission.owner, more);
  }

  Optional<ProblemError> tooLong(long size) {
    if (size <= config.maxFile()) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemError.error(StandardProblem.TOO_LARGE.code())
            .withValue(Long.toString(size))
            .withDetail("A file has at most " + config.maxFile() + " bytes."));
  }

  /** A session that receives. */
  UploadEntity session(UUID submission, WantedFile wanted, String key, Instant now) {
    UploadEntity upload = blank(submission, wanted.path().require().value(), key, now);
    upload.sha256 = wanted.sha256().orElse(null);
    upload.crc32c = wanted.crc32c().orElse(null);
    upload.state = UploadState.RECEIVING;
    cut(upload, PartPlan.of(wanted.size(), config.partSize()));
    return upload;
  }

  /** A session whose bytes have passed through the service and are in the store. */
  UploadEntity arrived(UUID submission, String path, Digests digests, String key) {
    UploadEntity upload = blank(submission, path, key, sessions.now());
    upload.sha256 = digests.sha256();
    upload.crc32c = digests.crc32c();
    upload.state = UploadState.VERIFYING;
    cut(upload, new PartPlan(digests.size(), Math.max(1, digests.size()), 1));
    return upload;
  }

  private UploadEntity blank(UUID submission, String path, String key, Instant now) {
    UploadEntity upload = new UploadEntity();
    upload.id = UUID.randomUUID();
    upload.submission = submission;
    upload.path = path;
    upload.objectKey = key;
    upload.createdAt = now;
    upload.expiresAt = sessions.expiry(now);
    return upload;
  }

  private static void cut(UploadEntity upload, PartPlan plan) {
    upload.size = plan.size();
    upload.partSize = plan.partSize();
    upload.partCount = plan.count();
  }
}

package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
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
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.submission.Submissions;

/** One file in one request: streamed to the store, then read back before the answer. */
@ApplicationScoped
class SingleFiles {

  private final Submissions submissions;
  private final FileRepository rows;
  private final FileProgress progress;
  private final SessionFactory factory;
  private final Blobs blobs;
  private final BlobStream stream;
  private final UploadConfig config;

  @Inject
  SingleFiles(
      Submissions submissions,
      FileRepository rows,
      FileProgress progress,
      SessionFactory factory,
      Blobs blobs,
      BlobStream stream,
      UploadConfig config) {
    this.submissions = submissions;
    this.rows = rows;
    this.progress = progress;
    this.factory = factory;
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

  /**
   * Makes received bytes the draft's file, to be verified; empty when it has exactly these bytes
   * already.
   */
  @Transactional
  Optional<UploadEntity> accept(String id, Received received) {
    UUID submission = submissions.receiving(id).id;
    String path = received.path().value();
    Optional<FileRow> row = rows.find(submission, path);
    Digests digests = received.digests();
    row.map(FileRow::declared).ifPresent(declared -> requireDeclared(declared, digests));
    if (row.filter(file -> file.holds(digests.size(), Optional.of(digests.sha256()))).isPresent()) {
      return Optional.empty();
    }
    if (!rows.clashes(submission, List.of(path)).isEmpty()) {
      throw new ProblemException(
          IngestProblem.PATH_CONFLICT, path + " is a file and a directory at once.");
    }
    UploadEntity upload = factory.arrived(submission, path, digests, received.objectKey());
    upload.persistAndFlush();
    progress.receiving(upload.target(), Optional.empty(), List.of());
    progress.verifying(upload.target());
    return Optional.of(upload);
  }

  private static void requireDeclared(FileRow.Declaration declared, Digests digests) {
    if (declared.size().orElse(digests.size()) != digests.size()) {
      throw new ProblemException(
          IngestProblem.SIZE_MISMATCH,
          "The manifest declares "
              + declared.size().getAsLong()
              + " bytes, "
              + digests.size()
              + " were sent.");
    }
    if (!declared.allows(digests.size(), Optional.of(digests.sha256()))) {
      throw new ProblemException(
          IngestProblem.DIGEST_MISMATCH,
          "The bytes received have the sha-256 "
              + digests.sha256()
              + ", the manifest declares "
              + declared.sha256().orElse("none")
              + ".");
    }
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

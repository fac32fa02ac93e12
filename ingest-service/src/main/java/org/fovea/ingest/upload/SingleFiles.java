package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.quota.Amount;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** One file in one request: what was received becomes the draft's file. */
@ApplicationScoped
class SingleFiles {

  private final Submissions submissions;
  private final FileRepository rows;
  private final FileProgress progress;
  private final SessionFactory factory;

  @Inject
  SingleFiles(
      Submissions submissions, FileRepository rows, FileProgress progress, SessionFactory factory) {
    this.submissions = submissions;
    this.rows = rows;
    this.progress = progress;
    this.factory = factory;
  }

  /** Refuses a body whose announced length there is no room for, before it is read. */
  void announce(SubmissionEntity submission, FilePath path, OptionalLong length) {
    if (length.isPresent() && rows.find(submission.id, path.value()).isEmpty()) {
      factory.requireRoom(submission, new Amount(1, length.getAsLong()));
    }
  }

  /**
   * Makes received bytes the draft's file, to be verified; empty when it has exactly these bytes
   * already.
   */
  @Transactional
  Optional<UploadEntity> accept(String id, FileReception.Received received) {
    SubmissionEntity draft = submissions.receiving(id);
    UUID submission = draft.id;
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
    progress.receiving(
        List.of(new FileProgress.Opening(upload.target(), Optional.empty(), List.of())));
    progress.verifying(List.of(upload.target()));
    factory.reserve(draft, new Amount(1, digests.size()));
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
}

package org.fovea.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.digest.SpooledBody;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.quota.Amount;
import org.fovea.ingest.quota.Quotas;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** Keeps documents: the bytes as a blob, their place in the draft as a row. */
@ApplicationScoped
class Documents {

  private final Submissions submissions;
  private final DocumentRepository rows;
  private final Blobs blobs;
  private final ObjectStore store;
  private final Quotas quotas;

  @Inject
  Documents(
      Submissions submissions,
      DocumentRepository rows,
      Blobs blobs,
      ObjectStore store,
      Quotas quotas) {
    this.submissions = submissions;
    this.rows = rows;
    this.blobs = blobs;
    this.store = store;
    this.quotas = quotas;
  }

  /** A document and whether its path is new. */
  record Put(StoredDocument document, boolean made) {}

  /** The document, else 404. */
  StoredDocument find(UUID submission, String path) {
    return rows.find(submission, path)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /** Stores the bytes first, outside any transaction, unless they are there already. */
  String store(UUID submission, FilePath path, SpooledBody body) {
    Optional<StoredDocument> same =
        rows.find(submission, path.value())
            .filter(now -> now.sha256().equals(body.digests().sha256()));
    if (same.isPresent()) {
      return same.get().objectKey();
    }
    String key = blobs.fresh(submission);
    store.put(key, body.file(), MediaTypes.of(path.name()));
    return key;
  }

  /** Gives the stored bytes their place in the draft; the same bytes change nothing. */
  @Transactional
  Put put(String id, FilePath path, SpooledBody body, String objectKey) {
    SubmissionEntity submission = submissions.changeable(id);
    Optional<StoredDocument> before = rows.find(submission.id, path.value());
    if (before.filter(now -> now.objectKey().equals(objectKey)).isPresent()) {
      return new Put(before.get(), false);
    }
    if (rows.clashes(submission.id, path.value())) {
      throw new ProblemException(
          IngestProblem.PATH_CONFLICT, path + " is a file and a directory at once.");
    }
    String mediaType = MediaTypes.of(path.name());
    rows.put(
        submission.id,
        new StoredDocument(
            path.value(),
            body.digests().size(),
            body.digests().sha256(),
            mediaType,
            objectKey,
            submission.updatedAt));
    blobs.keep(List.of(new Blobs.Kept(objectKey, body.digests().size(), body.digests().sha256())));
    before.ifPresent(old -> blobs.release(List.of(old.objectKey())));
    quotas.reserve(submission.id, submission.owner, new Amount(1, body.digests().size()));
    submissions.touch(submission.id);
    return new Put(find(submission.id, path.value()), before.isEmpty());
  }

  @Transactional
  void delete(String id, String path) {
    SubmissionEntity submission = submissions.changeable(id);
    StoredDocument document = find(submission.id, path);
    rows.delete(submission.id, path);
    blobs.release(List.of(document.objectKey()));
    submissions.touch(submission.id);
  }
}

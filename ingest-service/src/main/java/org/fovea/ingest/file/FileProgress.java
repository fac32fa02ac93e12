package org.fovea.ingest.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.digest.Digests;

/**
 * Moves files on, in the current transaction. A row belongs to the last session opened for its
 * path; what an older session says of it changes nothing.
 */
@ApplicationScoped
public class FileProgress {

  // What a vanished session leaves behind: the old bytes, a line of the manifest, or nothing.
  private static final String FALL_BACK =
      """
      update submission_file set upload = null,
        state = case when object_key is null then 'missing'
                     when coalesce(declared_size = size, true)
                          and coalesce(declared_sha256 = sha256, true) then 'verified'
                     else 'mismatch' end
      where submission = ? and path = ? and upload = ? and state in ('receiving', 'verifying')\
      """;

  private final Sql sql;
  private final FileRepository files;
  private final Blobs blobs;

  @Inject
  FileProgress(Sql sql, FileRepository files, Blobs blobs) {
    this.sql = sql;
    this.files = files;
    this.blobs = blobs;
  }

  /** A session and the file it is for. */
  public record Target(UUID submission, String path, UUID upload) {}

  /**
   * A session receives the file from now on; role and datasets replace the manifest's only when
   * given.
   */
  public void receiving(Target target, Optional<String> role, List<String> datasets) {
    sql.update(
        """
        insert into submission_file (submission, path, declared, role, datasets, state, upload)
        values (?, ?, false, ?, ?::jsonb, 'receiving', ?)
        on conflict (submission, path) do update set state = 'receiving', upload = excluded.upload, problem = null,
          role = coalesce(excluded.role, submission_file.role),
          datasets = case when excluded.datasets = '[]' then submission_file.datasets else excluded.datasets end\
        """,
        target.submission(),
        target.path(),
        role.orElse(null),
        Json.write(datasets),
        target.upload());
  }

  /** All bytes of these are in the store. */
  public void verifying(List<Target> targets) {
    sql.update(
        """
        update submission_file f set state = 'verifying'
        from unnest(?::uuid[], ?::text[], ?::uuid[]) t(submission, path, upload)
        where f.submission = t.submission and f.path = t.path and f.upload = t.upload\
        """,
        targets.stream().map(Target::submission).toArray(UUID[]::new),
        targets.stream().map(Target::path).toArray(String[]::new),
        targets.stream().map(Target::upload).toArray(UUID[]::new));
  }

  /**
   * The stored bytes were read back; nothing happens when a newer session has taken the file over.
   */
  public void verified(Target target, Digests digests, String objectKey) {
    Optional<String> before = files.lockedKey(target);
    if (before.isEmpty()) {
      return;
    }
    sql.update(
        """
        update submission_file set state = 'verified', upload = null, problem = null, size = ?, sha256 = ?, crc32c = ?,
          crc32 = ?, object_key = ? where submission = ? and path = ?\
        """,
        digests.size(),
        digests.sha256(),
        digests.crc32c(),
        digests.crc32(),
        objectKey,
        target.submission(),
        target.path());
    blobs.keep(objectKey, digests.size(), digests.sha256());
    before.filter(key -> !key.isEmpty()).ifPresent(key -> blobs.release(List.of(key)));
  }

  /** The stored bytes are not what was declared. */
  public void mismatch(Target target, ProblemError problem) {
    sql.update(
        """
        update submission_file set state = 'mismatch', upload = null, problem = ?::jsonb
        where submission = ? and path = ? and upload = ?\
        """,
        Json.write(problem),
        target.submission(),
        target.path(),
        target.upload());
  }

  /** The session is gone. */
  public void abandoned(Target target) {
    sql.update(FALL_BACK, target.submission(), target.path(), target.upload());
    sql.update(
        """
        delete from submission_file where submission = ? and path = ? and upload is null and not declared
          and object_key is null and state = 'missing'\
        """,
        target.submission(),
        target.path());
  }

  /** Takes the file out of the draft. */
  public void delete(UUID submission, FileRow file) {
    sql.update(
        "delete from submission_file where submission = ? and path = ?", submission, file.path());
    file.stored().ifPresent(stored -> blobs.release(List.of(stored.objectKey())));
  }
}

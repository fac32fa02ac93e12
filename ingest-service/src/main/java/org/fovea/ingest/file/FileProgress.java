package org.fovea.ingest.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

  // Role and datasets replace the manifest's only when given.
  private static final String RECEIVING =
      """
      insert into submission_file (submission, path, declared, role, datasets, state, upload)
      select submission, path, false, role, datasets::jsonb, 'receiving', upload
      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[]) t(submission, path, upload, role, datasets)
      on conflict (submission, path) do update set state = 'receiving', upload = excluded.upload, problem = null,
        role = coalesce(excluded.role, submission_file.role),
        datasets = case when excluded.datasets = '[]' then submission_file.datasets else excluded.datasets end\
      """;
  private static final String VERIFIED =
      """
      update submission_file f set state = 'verified', upload = null, problem = null, size = t.size,
        sha256 = t.sha256, crc32c = t.crc32c, crc32 = t.crc32, object_key = t.object_key
      from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
        t(submission, path, size, sha256, crc32c, crc32, object_key)
      where f.submission = t.submission and f.path = t.path\
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

  /** What a session says of its file when it is opened. */
  public record Opening(Target target, Optional<String> role, List<String> datasets) {}

  /** A session and what its bytes were found to be. */
  public record Arrival(Target target, Digests digests, String objectKey) {}

  /** These sessions, of different files, receive from now on. */
  public void receiving(List<Opening> openings) {
    sql.update(
        RECEIVING,
        openings.stream().map(one -> one.target().submission()).toArray(UUID[]::new),
        openings.stream().map(one -> one.target().path()).toArray(String[]::new),
        openings.stream().map(one -> one.target().upload()).toArray(UUID[]::new),
        openings.stream().map(one -> one.role().orElse(null)).toArray(String[]::new),
        openings.stream().map(one -> Json.write(one.datasets())).toArray(String[]::new));
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
   * The stored bytes were read back; nothing happens to a file that a newer session has taken over.
   */
  public void verified(List<Arrival> arrivals) {
    Map<UUID, Optional<String>> before =
        files.lockedKeys(arrivals.stream().map(Arrival::target).toList());
    List<Arrival> current =
        arrivals.stream().filter(one -> before.containsKey(one.target().upload())).toList();
    write(current);
    blobs.keep(current.stream().map(FileProgress::kept).toList());
    blobs.release(before.values().stream().flatMap(Optional::stream).toList());
  }

  private void write(List<Arrival> arrivals) {
    List<Digests> digests = arrivals.stream().map(Arrival::digests).toList();
    sql.update(
        VERIFIED,
        arrivals.stream().map(one -> one.target().submission()).toArray(UUID[]::new),
        arrivals.stream().map(one -> one.target().path()).toArray(String[]::new),
        digests.stream().map(Digests::size).toArray(Long[]::new),
        digests.stream().map(Digests::sha256).toArray(String[]::new),
        digests.stream().map(Digests::crc32c).toArray(String[]::new),
        digests.stream().map(Digests::crc32).toArray(String[]::new),
        arrivals.stream().map(Arrival::objectKey).toArray(String[]::new));
  }

  private static Blobs.Kept kept(Arrival arrival) {
    Digests digests = arrival.digests();
    return new Blobs.Kept(arrival.objectKey(), digests.size(), digests.sha256());
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

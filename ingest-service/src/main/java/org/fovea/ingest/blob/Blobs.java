package org.fovea.ingest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fovea.conventions.sql.Sql;

/**
 * The journal of blobs. A key is written down before anything can be stored under it, and counts as
 * garbage until something keeps it; so whatever crashes, every object has a row and what nobody
 * kept is deleted in the end.
 */
@ApplicationScoped
public class Blobs {

  private static final String RELEASE =
      """
      update blob b set garbage_since = now() where b.key = any(?) and b.garbage_since is null
        and not exists (select 1 from document d where d.object_key = b.key)
        and not exists (select 1 from submission_file f where f.object_key = b.key)
        and not exists (select 1 from submission s where s.id = b.submission and b.created_at < s.submitted_at)\
      """;
  private static final String KEEP =
      """
      update blob b set garbage_since = null, kept_at = coalesce(kept_at, clock_timestamp()),
        checked_at = coalesce(checked_at, clock_timestamp()), size = t.size, sha256 = t.sha256
      from unnest(?::text[], ?::bigint[], ?::text[]) t(key, size, sha256)
      where b.key = t.key and not exists (
        select 1 from blob_deletion d where d.id = b.deletion and d.state <> 'DECIDED')\
      """;

  private final Sql sql;

  @Inject
  Blobs(Sql sql) {
    this.sql = sql;
  }

  /** A key that was never used before and never will be again, committed at once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public String fresh(UUID submission) {
    return freshKeys(submission, 1).get(0);
  }

  /** As {@link #fresh}, many at once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<String> fresh(UUID submission, int count) {
    return freshKeys(submission, count);
  }

  /**
   * A blob whose bytes were verified.
   *
   * @param sha256 lower-case hex
   */
  public record Kept(String key, long size, String sha256) {}

  /**
   * Something refers to these blobs now, in this transaction.
   *
   * @throws IllegalStateException when one of them is being deleted
   */
  public void keep(List<Kept> blobs) {
    int kept =
        sql.update(
            KEEP,
            blobs.stream().map(Kept::key).toArray(String[]::new),
            blobs.stream().map(Kept::size).toArray(Long[]::new),
            blobs.stream().map(Kept::sha256).toArray(String[]::new));
    if (kept < blobs.size()) {
      throw new IllegalStateException("no blob, or one that is being deleted, among " + blobs);
    }
  }

  /**
   * Somebody let go of these blobs, in this transaction; the rows that no longer refer to them are
   * already gone. What was submitted stays: the record may reach it.
   */
  public void release(List<String> keys) {
    sql.update(RELEASE, (Object) keys.toArray(String[]::new));
  }

  private List<String> freshKeys(UUID submission, int count) {
    List<String> keys = Stream.generate(() -> "blobs/" + UUID.randomUUID()).limit(count).toList();
    sql.update(
        "insert into blob (key, submission) select unnest(?::text[]), ?",
        keys.toArray(String[]::new),
        submission);
    return keys;
  }
}

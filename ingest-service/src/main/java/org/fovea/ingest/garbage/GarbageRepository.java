package org.fovea.ingest.garbage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.blob.BlobConfig;

/**
 * What may be deleted: a blob that nothing refers to, that was never submitted, whose session has
 * ended and could hear of no URL any more, and whose submission nobody works on.
 */
@ApplicationScoped
class GarbageRepository {

  private static final String FREE =
      """
      from blob b left join upload u on u.object_key = b.key left join submission s on s.id = b.submission
      where b.garbage_since < clock_timestamp() - ? * interval '1 millisecond'
        and not exists (select 1 from document d where d.object_key = b.key)
        and not exists (select 1 from submission_file f where f.object_key = b.key)
        and not exists (select 1 from operation o where o.submission = b.submission and o.state = 'RUNNING')
        and (u.id is null
          or u.state not in ('RECEIVING', 'COMPLETING', 'VERIFYING') and u.expires_at < clock_timestamp())\
      """;
  private static final String CANDIDATES =
      "select b.key " + FREE + " and b.deletion is null order by b.garbage_since limit ?";
  private static final String DECIDE =
      """
      with entry as (
        insert into blob_deletion (object_key, submission, reason, size, sha256, state, delete_after)
        select b.key, b.submission,
          case when s.state = 'DISCARDED' then 'discarded'
               when u.state in ('EXPIRED', 'ABORTED', 'MISMATCH') then lower(u.state)
               when b.kept_at is null then 'unfinished' else 'replaced' end,
          ?, b.sha256, 'DECIDED',
          clock_timestamp() + ? * interval '1 millisecond'
      """
          + FREE
          + """
             and b.deletion is null and b.key = ? returning id, object_key)
          update blob set deletion = entry.id from entry where key = entry.object_key\
          """;
  private static final String FORGET =
      "delete from blob where key in (select b.key "
          + FREE
          + " and b.deletion is null and b.key = ?)";
  private static final String DUE =
      """
      select id, object_key, size from blob_deletion
      where state in ('DECIDED', 'DELETING') and delete_after < clock_timestamp() order by delete_after limit ?\
      """;
  private static final String BEGIN =
      """
      update blob_deletion d set state = 'DELETING' where d.id = ? and d.state in ('DECIDED', 'DELETING')
        and exists (select 1
      """
          + FREE
          + " and b.deletion = d.id)";

  private static final String NEEDED =
      """
      update blob_deletion d set state = 'RESTORED', ended_at = clock_timestamp() where d.id = ? and d.state = 'DECIDED'
        and exists (select 1 from blob b where b.deletion = d.id and b.garbage_since is null)\
      """;

  private final Sql sql;
  private final BlobConfig config;

  @Inject
  GarbageRepository(Sql sql, BlobConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** An entry of the journal whose time has come. */
  record Due(long id, String key, long size) {}

  /** Keys that can go and are not in the journal yet. */
  List<String> candidates(int limit) {
    return sql.list(CANDIDATES, row -> row.getString(1), grace(), limit);
  }

  /** Writes the decision down, unless somebody came to need the blob meanwhile. */
  @Transactional
  boolean decide(Fence fence, String key, long size) {
    fence.verify();
    lock(key);
    return sql.update(DECIDE, size, config.deletionDelay().toMillis(), grace(), key) == 1;
  }

  /** Nothing was ever stored under the key, and nothing can be any more. */
  @Transactional
  void forget(Fence fence, String key) {
    fence.verify();
    lock(key);
    sql.update(FORGET, grace(), key);
  }

  List<Due> due(int limit) {
    return sql.list(DUE, row -> new Due(row.getLong(1), row.getString(2), row.getLong(3)), limit);
  }

  /** From now on nobody can keep the blob; false when it was restored or is needed again. */
  @Transactional
  boolean begin(Fence fence, Due due) {
    fence.verify();
    lock(due.key());
    sql.update(NEEDED, due.id());
    sql.update(
        "update blob set deletion = null where deletion = ? and garbage_since is null", due.id());
    return sql.update(BEGIN, due.id(), grace()) == 1;
  }

  /** The object is gone. */
  @Transactional
  void done(Due due) {
    sql.update(
        "update blob_deletion set state = 'DELETED', ended_at = clock_timestamp() where id = ?",
        due.id());
    sql.update("delete from blob where key = ? and deletion = ?", due.key(), due.id());
  }

  /**
   * Takes a decision back: the blob stays until somebody lets go of it again. False when it is too
   * late.
   */
  @Transactional
  boolean restore(long id) {
    Optional<String> key =
        sql.first("select object_key from blob_deletion where id = ?", row -> row.getString(1), id);
    key.ifPresent(this::lock);
    int restored =
        sql.update(
            "update blob_deletion set state = 'RESTORED', ended_at = clock_timestamp() where id = ?"
                + " and state = 'DECIDED'",
            id);
    sql.update(
        "update blob set garbage_since = null, deletion = null where deletion = ? and ? = 1",
        id,
        restored);
    return restored == 1;
  }

  /** The blob's row is what keeping, deciding and restoring wait for each other at. */
  private void lock(String key) {
    sql.list("select 1 from blob where key = ? for update", row -> row.getInt(1), key);
  }

  private long grace() {
    return config.garbageGrace().toMillis();
  }
}

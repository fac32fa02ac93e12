package org.fovea.ingest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.sql.Sql;

/**
 * The journal of multipart uploads. A key is written down before the store begins an upload for it,
 * and crossed out when the store has shown that it holds none but the one its session knows. So an
 * upload that a dead process began, or a lost answer began twice, is found.
 */
@ApplicationScoped
public class MultipartRepository {

  private final Sql sql;

  @Inject
  MultipartRepository(Sql sql) {
    this.sql = sql;
  }

  /** The store may be asked to begin an upload for the key once this has returned. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void begin(String key) {
    sql.update(
        "insert into multipart_intent (object_key) values (?) on conflict (object_key) do update"
            + " set since = clock_timestamp()",
        key);
  }

  /** The store holds no upload of the key that nobody knows. */
  void settled(String key) {
    sql.update("delete from multipart_intent where object_key = ?", key);
  }

  /** Keys at which nobody has begun anything for this long. */
  List<String> olderThan(Duration age, int limit) {
    return sql.list(
        "select object_key from multipart_intent where since < clock_timestamp() - ? * interval '1"
            + " millisecond' order by since limit ?",
        row -> row.getString(1),
        age.toMillis(),
        limit);
  }

  /**
   * The upload that the key's session knows; the session is locked, so that none is begun until the
   * transaction ends.
   */
  Optional<String> lockedUpload(String key) {
    return sql.first(
        "select coalesce(multipart_id, '') from upload where object_key = ? for update",
        row -> row.getString(1),
        key);
  }

  /** A multipart upload to abort. */
  record Abandoned(String key, String multipartId) {}

  List<Abandoned> abandoned(int limit) {
    return sql.list(
        "select object_key, multipart_id from abandoned_multipart order by since limit ?",
        row -> new Abandoned(row.getString(1), row.getString(2)),
        limit);
  }

  void aborted(Abandoned upload) {
    sql.update(
        "delete from abandoned_multipart where object_key = ? and multipart_id = ?",
        upload.key(),
        upload.multipartId());
  }
}

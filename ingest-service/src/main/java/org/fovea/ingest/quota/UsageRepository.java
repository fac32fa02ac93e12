package org.fovea.ingest.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/**
 * Counts what submissions have brought. Bytes that a version took over from the last one are that
 * one's.
 */
@ApplicationScoped
class UsageRepository {

  private static final String ADD =
      """
      insert into quota_usage (submission, files, bytes) values (?, ?, ?) on conflict (submission) do update
        set files = quota_usage.files + excluded.files, bytes = quota_usage.bytes + excluded.bytes
      returning files, bytes\
      """;
  private static final String HELD =
      """
      select s.id as submission, h.files, h.bytes from submission s cross join lateral (
        select count(*) as files, coalesce(sum(size), 0)::bigint as bytes from (
          select u.size from submission_file f join upload u on u.id = f.upload where f.submission = s.id
          union all
          select f.size from submission_file f join blob b on b.key = f.object_key
          where f.submission = s.id and b.submission = s.id
          union all
          select d.size from document d join blob b on b.key = d.object_key
          where d.submission = s.id and b.submission = s.id) held) h
      """;
  private static final String RECOUNT =
      "insert into quota_usage (submission, files, bytes) "
          + HELD
          + """
          where s.id = ? on conflict (submission) do update set files = excluded.files, bytes = excluded.bytes
          returning files, bytes\
          """;
  private static final String OF_OWNER =
      """
      select coalesce(sum(q.files), 0)::bigint, coalesce(sum(q.bytes), 0)::bigint
      from quota_usage q join submission s on s.id = q.submission where s.owner = ? and s.state <> 'DISCARDED'\
      """;
  private static final String RECOUNTED_OF_OWNER =
      """
      select coalesce(sum(files), 0)::bigint, coalesce(sum(bytes), 0)::bigint from (
        select q.files, q.bytes from quota_usage q join submission s on s.id = q.submission
        where s.owner = ? and s.state not in ('DRAFT', 'RETURNED', 'DISCARDED')
        union all select h.files, h.bytes from (
      """
          + HELD
          + " where s.owner = ? and s.state in ('DRAFT', 'RETURNED')) h) both_kinds";

  private final Sql sql;

  @Inject
  UsageRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Counts more in, in the current transaction; what was let go of since is still in the answer.
   */
  Amount add(UUID submission, Amount more) {
    return sql.first(ADD, UsageRepository::read, submission, more.files(), more.bytes())
        .orElseThrow();
  }

  /** What the submission holds now, in the current transaction. */
  Amount recount(UUID submission) {
    return sql.first(RECOUNT, UsageRepository::read, submission).orElseThrow();
  }

  /** All that a principal has brought; what was let go of may still be in it. */
  Amount of(String owner) {
    return sql.first(OF_OWNER, UsageRepository::read, owner).orElseThrow();
  }

  /** All that a principal holds now. */
  Amount recounted(String owner) {
    return sql.first(RECOUNTED_OF_OWNER, UsageRepository::read, owner, owner).orElseThrow();
  }

  /** The principal's own quota, where an admin has set one. */
  Amount quota(String owner, Amount configured) {
    return sql.first(
            "select coalesce(quota_files, ?), coalesce(quota_bytes, ?) from principal where id = ?",
            UsageRepository::read,
            configured.files(),
            configured.bytes(),
            owner)
        .orElse(configured);
  }

  private static Amount read(ResultSet row) throws SQLException {
    return new Amount(row.getLong(1), row.getLong(2));
  }
}

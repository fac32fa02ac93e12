package org.fovea.ingest.fixity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.file.Json;
import org.fovea.ingest.problem.IngestProblem;

/** Which blobs are to be read again, and what came of it. */
@ApplicationScoped
class FixityRepository {

  private static final String VERIFIED =
      "select key, size, sha256 from blob where sha256 is not null and garbage_since is null ";
  private static final String DUE =
      VERIFIED
          + """
          and checked_at < clock_timestamp() - ? * interval '1 millisecond' and check_not_before < clock_timestamp()
          order by checked_at limit ?\
          """;
  private static final String OF_SUBMISSION =
      VERIFIED
          + """
          and key in (select object_key from submission_file where submission = ?
            union select object_key from document where submission = ?)
          order by checked_at limit ?\
          """;
  private static final String RECORD =
      """
      with entry as (
        insert into fixity_check (object_key, submission, path, result, expected_size, expected_sha256, found_size,
          found_sha256)
        select b.key, b.submission,
          coalesce((select path from submission_file f where f.object_key = b.key limit 1),
                   (select path from document d where d.object_key = b.key limit 1)),
          ?, b.size, b.sha256, ?, ? from blob b where b.key = ? returning id, object_key)
      update blob set fixity_check = entry.id, checked_at = case when ? then checked_at else clock_timestamp() end,
        check_not_before = clock_timestamp() + ? * interval '1 millisecond'
      from entry where key = entry.object_key returning fixity_check\
      """;
  private static final String SEND_AGAIN =
      """
      update submission_file f set state = 'mismatch', problem = ?::jsonb from submission s
      where s.id = f.submission and s.state in ('DRAFT', 'RETURNED') and f.object_key = ? and f.state = 'verified'
      returning f.submission\
      """;

  private final Sql sql;
  private final FixityConfig config;

  @Inject
  FixityRepository(Sql sql, FixityConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Blobs nobody has read for the configured period, the longest waiting first. */
  List<Expected> due(int limit) {
    return sql.list(DUE, FixityRepository::expected, config.period().toMillis(), limit);
  }

  /** Blobs of a submission, the longest waiting first. */
  List<Expected> of(UUID submission, int limit) {
    return sql.list(OF_SUBMISSION, FixityRepository::expected, submission, submission, limit);
  }

  /** Any blobs, the longest waiting first. */
  List<Expected> oldest(int limit) {
    return sql.list(VERIFIED + "order by checked_at limit ?", FixityRepository::expected, limit);
  }

  /**
   * Adds to the history. A file of a draft whose bytes are damaged no longer counts as verified, so
   * that its depositor is told and can send it again.
   *
   * @return the id of the check, or 0 when the blob has been deleted meanwhile
   */
  @Transactional
  long record(Observed observed) {
    boolean unread = observed.result() == FixityResult.FAILED_TO_FETCH_OBJECT;
    String key = observed.expected().key();
    long id =
        sql.first(
                RECORD,
                row -> row.getLong(1),
                observed.result().name(),
                observed.digests().map(Digests::size).orElse(null),
                observed.digests().map(Digests::sha256).orElse(null),
                key,
                unread,
                unread ? config.retryAfter().toMillis() : 0L)
            .orElse(0L);
    if (observed.result().damaged()) {
      sql.list(SEND_AGAIN, row -> row.getObject(1, UUID.class), Json.write(damage()), key);
    }
    return id;
  }

  /** Blobs whose last check was not OK. */
  long damaged() {
    return sql.first(
            """
            select count(*) from blob b join fixity_check c on c.id = b.fixity_check where c.result <> 'OK'\
            """,
            row -> row.getLong(1))
        .orElseThrow();
  }

  private static ProblemError damage() {
    return ProblemError.error(IngestProblem.DIGEST_MISMATCH.code())
        .withDetail("The stored bytes were damaged after they had been verified.")
        .withMend("Send the file again.");
  }

  private static Expected expected(ResultSet row) throws SQLException {
    return new Expected(row.getString(1), row.getLong(2), row.getString(3));
  }
}

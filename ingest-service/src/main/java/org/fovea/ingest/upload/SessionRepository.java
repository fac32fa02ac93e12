package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/**
 * How sessions end: after a silence, by the database's clock, so that replicas whose clocks differ
 * agree.
 */
@ApplicationScoped
class SessionRepository {

  // Locked in one order, so that nobody waits in a circle.
  private static final String HEARD =
      """
      update upload set expires_at = clock_timestamp() + ? * interval '1 millisecond'
      where id in (select id from upload where state = 'RECEIVING' and\s\
      """;
  private static final String LOCKED = " order by id for update)";

  private static final String SILENT =
      """
      select id from upload where expires_at < clock_timestamp() and claimed_until < clock_timestamp() and state = ?
      order by expires_at limit ? for update skip locked\
      """;
  private static final String ABANDON =
      """
      insert into abandoned_multipart (object_key, multipart_id) select object_key, multipart_id from upload
      where id = ? and multipart_id is not null on conflict do nothing\
      """;

  private final Sql sql;
  private final UploadConfig config;

  @Inject
  SessionRepository(Sql sql, UploadConfig config) {
    this.sql = sql;
    this.config = config;
  }

  Instant now() {
    return sql.first(
            "select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .orElseThrow();
  }

  /** When a session that is heard of now for the last time expires. */
  Instant expiry(Instant now) {
    return now.plus(config.sessionLifetime());
  }

  /**
   * Somebody works on these sessions: their silence begins again. Whoever signs a URL for a session
   * calls this first, so no URL outlives its session.
   */
  @Transactional
  void heardOf(Collection<UUID> sessions) {
    sql.update(HEARD + "id = any(?)" + LOCKED, lifetime(), sessions.toArray(UUID[]::new));
  }

  /** As {@link #heardOf(Collection)}, of the files with these paths. */
  @Transactional
  void heardOf(UUID submission, Collection<String> paths) {
    sql.update(
        HEARD + "submission = ? and path = any(?)" + LOCKED,
        lifetime(),
        submission,
        paths.toArray(String[]::new));
  }

  /** Sessions in this state whose time is over, locked until the transaction ends. */
  List<UUID> silent(UploadState state, int limit) {
    return sql.list(SILENT, row -> row.getObject(1, UUID.class), state.name(), limit);
  }

  /**
   * One whose completion was tried and not heard of since, claimed so that nobody else completes it
   * meanwhile.
   */
  @Transactional
  Optional<UUID> claimHalfCompleted() {
    Optional<UUID> claimed = silent(UploadState.COMPLETING, 1).stream().findFirst();
    claimed.ifPresent(
        id ->
            sql.update(
                "update upload set claimed_until = clock_timestamp() + ? * interval '1 millisecond'"
                    + " where id = ?",
                config.claim().toMillis(),
                id));
    return claimed;
  }

  /** What the store holds of the session's parts is dropped later. */
  void abandon(UUID id) {
    sql.update(ABANDON, id);
  }

  private long lifetime() {
    return config.sessionLifetime().toMillis();
  }
}

package org.fovea.conventions.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.sql.Sql;

/** The outbox as its relay sees it. */
@ApplicationScoped
class OutboxTable {

  /** Rows whose key has an earlier row that failed and is not due yet stay where they are. */
  private static final String UNSENT =
      """
      select id, event_id, topic, key, type, data, traceparent, created_at from outbox o
      where sent_at is null and not exists (
        select 1 from outbox parked
        where parked.sent_at is null and parked.attempts > 0 and parked.due > clock_timestamp()
          and parked.topic = o.topic and parked.key = o.key and parked.id <= o.id)
      order by id limit ?\
      """;

  private final Sql sql;

  @Inject
  OutboxTable(Sql sql) {
    this.sql = sql;
  }

  List<OutboxRow> unsent(int limit) {
    return sql.list(UNSENT, OutboxTable::row, limit);
  }

  @Transactional
  void sent(Fence fence, List<Long> ids) {
    fence.verify();
    Object array = ids.toArray(Long[]::new);
    sql.update(
        "update outbox set sent_at = clock_timestamp(), error = null where id = any(?)", array);
  }

  /** Parks a row, and with it the later ones of its key. */
  @Transactional
  void failed(Fence fence, long id, long pauseMillis, String error) {
    fence.verify();
    sql.update(
        """
        update outbox set attempts = attempts + 1, error = ?,
          due = clock_timestamp() + least(? * power(2, least(attempts, 10)), 300000) * interval '1 millisecond'
        where id = ?\
        """,
        error,
        pauseMillis,
        id);
  }

  long countUnsent() {
    return sql.first("select count(*) from outbox where sent_at is null", row -> row.getLong(1))
        .orElse(0L);
  }

  void deleteSentBefore(int days) {
    sql.update("delete from outbox where sent_at < clock_timestamp() - ? * interval '1 day'", days);
  }

  private static OutboxRow row(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("event_id"),
        row.getString("topic"),
        row.getString("key"),
        row.getString("type"),
        row.getString("data"),
        row.getString("traceparent"),
        row.getTimestamp("created_at").toInstant());
  }
}

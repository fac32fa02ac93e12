package org.fovea.conventions.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.event.EventTypes;
import org.fovea.conventions.sql.Sql;

/** The rows behind {@link ProjectionHeads}, as consumer and workers change them. */
@ApplicationScoped
class HeadTable {

  private static final String WANT =
      """
      insert into projection_head (study, wanted, state, traceparent) values (?, ?, ?, ?)
      on conflict (study) do update
        set wanted = excluded.wanted, state = excluded.state, traceparent = excluded.traceparent,
          due = clock_timestamp()
        where projection_head.wanted < excluded.wanted\
      """;

  /**
   * Studies already served come first, for theirs are changes of visibility; then those that turned
   * out small. So a huge first load keeps nobody waiting.
   */
  private static final String TAKE =
      """
      update projection_head set fence = fence + 1, lease_until = clock_timestamp() + ? * interval '1 millisecond'
      where study = (
        select study from projection_head
        where (applied < wanted or error is not null)
          and due <= clock_timestamp() and lease_until < clock_timestamp()
        order by applied = 0, rows, due
        limit 1 for update skip locked)
      returning study, wanted, state, fence, attempts, traceparent\
      """;

  private final Sql sql;

  @Inject
  HeadTable(Sql sql) {
    this.sql = sql;
  }

  /** A study a worker holds. */
  record Taken(
      String study, long wanted, String state, long fence, int attempts, String traceparent) {

    StudyState studyState() {
      return EventTypes.read(
          state.getBytes(java.nio.charset.StandardCharsets.UTF_8), StudyState.class);
    }
  }

  /** Wants a state; an older one than is wanted already changes nothing. */
  boolean want(StudyState state, String traceparent) {
    return sql.update(WANT, state.study(), state.sequence(), EventTypes.write(state), traceparent)
        == 1;
  }

  /** The next study to work on, held for so long. */
  Optional<Taken> take(Duration lease) {
    return sql.first(TAKE, HeadTable::taken, lease.toMillis());
  }

  void renew(Taken head, Duration lease) {
    sql.update(
        "update projection_head set lease_until = clock_timestamp() + ? * interval '1 millisecond'"
            + " where study = ? and fence = ?",
        lease.toMillis(),
        head.study(),
        head.fence());
  }

  /** Marks the state applied; false when another worker has taken the study since. */
  boolean applied(Taken head) {
    return sql.update(
            """
            update projection_head set applied = greatest(applied, ?), error = null, attempts = 0,
              due = clock_timestamp(), lease_until = '-infinity'
            where study = ? and fence = ?\
            """,
            head.wanted(),
            head.study(),
            head.fence())
        == 1;
  }

  /** Marks the study blocked until it is tried again; false as above. */
  boolean blocked(Taken head, String error, Duration pause) {
    return sql.update(
            """
            update projection_head set error = ?, attempts = attempts + 1, lease_until = '-infinity',
              due = case when wanted > ? then clock_timestamp()
                else clock_timestamp() + ? * interval '1 millisecond' end
            where study = ? and fence = ?\
            """,
            error,
            head.wanted(),
            pause.toMillis(),
            head.study(),
            head.fence())
        == 1;
  }

  /** Gives the study back untouched, when the service stops. */
  void release(Taken head) {
    sql.update(
        "update projection_head set lease_until = '-infinity' where study = ? and fence = ?",
        head.study(),
        head.fence());
  }

  boolean isDone(String study, ChunkRef chunk) {
    return sql.first(
            "select 1 from projection_chunk where study = ? and digest = ?",
            row -> row.getInt(1),
            study,
            chunk.digest())
        .isPresent();
  }

  void chunkDone(String study, ChunkRef chunk) {
    int added =
        sql.update(
            "insert into projection_chunk (study, digest) values (?, ?) on conflict do nothing",
            study,
            chunk.digest());
    sql.update(
        "update projection_head set rows = rows + ? where study = ?",
        added * (long) chunk.rows(),
        study);
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        row.getString("study"),
        row.getLong("wanted"),
        row.getString("state"),
        row.getLong("fence"),
        row.getInt("attempts"),
        row.getString("traceparent"));
  }
}

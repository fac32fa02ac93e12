package org.fovea.ingest.garbage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** Reads the journal of deletions; an empty state takes all. */
@ApplicationScoped
class DeletionRepository {

  private static final String SELECT = "select * from blob_deletion where ";

  private final Sql sql;

  @Inject
  DeletionRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<DeletionRow> find(long id) {
    return sql.first(SELECT + "id = ?", DeletionRepository::read, id);
  }

  /** A page, the latest decision first. */
  List<DeletionRow> page(String state, long before, int limit) {
    return sql.list(
        SELECT + "(? = '' or state = ?) and id < ? order by id desc limit ?",
        DeletionRepository::read,
        state,
        state,
        before,
        limit);
  }

  long count(String state) {
    return sql.first(
            "select count(*) from blob_deletion where ? = '' or state = ?",
            row -> row.getLong(1),
            state,
            state)
        .orElseThrow();
  }

  private static DeletionRow read(ResultSet row) throws SQLException {
    return new DeletionRow(
        row.getLong("id"),
        row.getString("object_key"),
        row.getObject("submission", UUID.class),
        row.getString("reason"),
        row.getLong("size"),
        Optional.ofNullable(row.getString("sha256")),
        row.getString("state"),
        row.getTimestamp("decided_at").toInstant(),
        row.getTimestamp("delete_after").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
  }
}

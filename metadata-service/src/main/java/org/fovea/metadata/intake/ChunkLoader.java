package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentLine;
import org.fovea.conventions.content.ContentDamagedException;
import org.fovea.conventions.content.ContentReader;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.sql.SqlFailure;
import org.fovea.metadata.content.RowQuery;

/** Copies the lines of a chunk into its table. */
@ApplicationScoped
class ChunkLoader {

  private final Sql sql;
  private final ContentReader reader;

  @Inject
  ChunkLoader(Sql sql, ContentReader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /** Names of the chunks of a study that are loaded; may be added to. */
  Set<String> loaded(UUID study) {
    return new HashSet<>(
        sql.list(
            "select kind, digest from chunk where study = ?",
            row -> name(row.getString("kind"), row.getString("digest")),
            study));
  }

  static String name(ChunkRef chunk) {
    return name(chunk.kind().name(), chunk.digest());
  }

  private static String name(String kind, String digest) {
    return kind + " " + digest;
  }

  /**
   * Loads a chunk in the current transaction.
   *
   * @throws ContentDamagedException when it is not what its reference says, or breaks what every
   *     line must keep
   */
  void load(UUID study, ChunkRef chunk) {
    long id =
        sql.first(
                "insert into chunk (study, kind, digest, rows) values (?, ?, ?, ?) returning id",
                row -> row.getLong(1),
                study,
                chunk.kind().name(),
                chunk.digest(),
                chunk.rows())
            .orElseThrow();
    sql.call(connection -> copy(connection, id, chunk));
  }

  private Void copy(Connection connection, long id, ChunkRef chunk) throws SQLException {
    List<String> columns = new ArrayList<>(List.of("chunk", "line"));
    columns.addAll(RowShape.columns(chunk.kind()));
    columns.add("body");
    CopyBuffer rows = CopyBuffer.into(connection, RowQuery.table(chunk.kind()), columns);
    try {
      send(id, chunk, rows);
      rows.end();
    } catch (SQLException | RuntimeException e) {
      rows.cancel();
      throw damagedByData(chunk, e);
    }
    return null;
  }

  private void send(long id, ChunkRef chunk, CopyBuffer rows) {
    int[] line = {0};
    read(
        chunk,
        chunk.kind().lineType(),
        content -> {
          List<Object> values = new ArrayList<>(List.of(id, line[0]++));
          values.addAll(RowShape.values(content));
          try {
            rows.row(values);
          } catch (SQLException e) {
            throw new SqlFailure(e);
          }
        });
  }

  private <T extends ContentLine> void read(
      ChunkRef chunk, Class<T> type, Consumer<ContentLine> consumer) {
    reader.read(chunk, type, consumer::accept);
  }

  /**
   * Data the tables refuse (SQLSTATE classes 22 and 23) or a malformed id is damage, not a failure
   * that may pass.
   */
  private static RuntimeException damagedByData(ChunkRef chunk, Exception e) {
    if (e instanceof IllegalArgumentException
        || e instanceof SQLException s && isData(s.getSQLState())) {
      return new ContentDamagedException(
          chunk.key(), "a line breaks the record: " + e.getMessage(), e);
    }
    if (e instanceof SqlFailure failure && isData(failure.state())) {
      return new ContentDamagedException(
          chunk.key(), "a line breaks the record: " + e.getMessage(), e);
    }
    return e instanceof SQLException s ? new SqlFailure(s) : (RuntimeException) e;
  }

  private static boolean isData(String state) {
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}

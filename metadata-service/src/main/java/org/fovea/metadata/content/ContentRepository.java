package org.fovea.metadata.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.sql.Sql;

/**
 * Reads the rows of a version. Rights are the caller's business: whoever has the version's id may
 * read it.
 */
@ApplicationScoped
public class ContentRepository {

  private static final int ALL = 100_000;

  private final Sql sql;

  @Inject
  ContentRepository(Sql sql) {
    this.sql = sql;
  }

  /** At most {@code limit} rows after a position. */
  List<Line> page(long version, RowQuery query, int limit, Line after) {
    return query.order() == RowQuery.Order.LINE
        ? byLine(version, query, limit, after)
        : byPlace(version, query, limit, after);
  }

  /**
   * Goes on inside the chunk where the last page ended, so a late page costs what the first one
   * does.
   */
  private List<Line> byLine(long version, RowQuery query, int limit, Line after) {
    List<Object> arguments = new ArrayList<>(List.of(after.first(), after.second()));
    arguments.addAll(query.arguments());
    arguments.addAll(List.of(limit, version, query.kind().name(), after.first(), limit));
    return sql.list(
        """
        select vc.ordinal, r.line, r.body from version_chunk vc cross join lateral (
          select r.line, r.body from %s r
          where r.chunk = vc.chunk and r.line > case when vc.ordinal = ? then ?::int else -1 end%s
          order by r.line limit ?) r
        where vc.version = ? and vc.kind = ? and vc.ordinal >= ?
        order by vc.ordinal, r.line limit ?\
        """
            .formatted(RowQuery.table(query.kind()), conditions(query)),
        ContentRepository::line,
        arguments.toArray());
  }

  private List<Line> byPlace(long version, RowQuery query, int limit, Line after) {
    List<Object> arguments = arguments(version, query);
    arguments.addAll(List.of(after.first(), after.second(), limit));
    return sql.list(
        "select r.row_index, r.column_index, r.body"
            + from(query)
            + " and (r.row_index, r.column_index) > (?, ?) order by 1, 2 limit ?",
        ContentRepository::line,
        arguments.toArray());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(row.getLong(1), row.getLong(2), row.getString(3));
  }

  /** All rows of a query that is known to be small. */
  public List<String> all(long version, RowQuery query) {
    return page(version, query, ALL, new Line(-1, -1, "")).stream().map(Line::body).toList();
  }

  /** The first rows of a query, at most so many. */
  public List<String> some(long version, RowQuery query, int limit) {
    return page(version, query, limit, new Line(-1, -1, "")).stream().map(Line::body).toList();
  }

  public Optional<String> first(long version, RowQuery query) {
    return page(version, query, 1, new Line(-1, -1, "")).stream().map(Line::body).findFirst();
  }

  public long count(long version, RowQuery query) {
    return sums(version, query)[0];
  }

  /** How many rows there are, and the sums of these columns of theirs. */
  public long[] sums(long version, RowQuery query, String... columns) {
    StringBuilder expressions = new StringBuilder("count(*)");
    for (String column : columns) {
      expressions.append(", coalesce(sum(r.").append(column).append("), 0)");
    }
    return sql.first(
            "select " + expressions + from(query),
            row -> sums(row, columns.length + 1),
            arguments(version, query).toArray())
        .orElseThrow();
  }

  private static long[] sums(ResultSet row, int columns) throws SQLException {
    long[] sums = new long[columns];
    for (int i = 0; i < columns; i++) {
      sums[i] = row.getLong(i + 1);
    }
    return sums;
  }

  private static String from(RowQuery query) {
    return " from version_chunk vc join %s r on r.chunk = vc.chunk where vc.version = ? and vc.kind = ?%s"
        .formatted(RowQuery.table(query.kind()), conditions(query));
  }

  private static String conditions(RowQuery query) {
    return query.conditions().isEmpty()
        ? ""
        : " and (" + String.join(") and (", query.conditions()) + ")";
  }

  private static List<Object> arguments(long version, RowQuery query) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(version);
    arguments.add(query.kind().name());
    arguments.addAll(query.arguments());
    return arguments;
  }
}

package org.fovea.conventions.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Small SQL on the current transaction's connection; outside a transaction each statement commits
 * by itself. Arguments bind to {@code ?} by position; an array that is the only argument must be
 * passed as an {@code Object}, to be one argument.
 */
@ApplicationScoped
public class Sql {

  private final DataSource dataSource;

  @Inject
  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Runs an insert, update or delete and returns the number of rows it touched. */
  public int update(String sql, Object... arguments) {
    return call(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
          }
        });
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Row<T> reader, Object... arguments) {
    return call(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, arguments);
              ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Row<T> reader, Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** Anything else (COPY, arrays) on the same connection. */
  public <T> T call(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}

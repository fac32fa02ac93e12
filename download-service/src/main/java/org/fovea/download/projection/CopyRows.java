package org.fovea.download.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.fovea.conventions.sql.SqlFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY} (text format), within the connection's
 * transaction.
 */
final class CopyRows implements AutoCloseable {
  private static final int FLUSH = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder buffer = new StringBuilder();

  CopyRows(Connection connection, String tableAndColumns) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + tableAndColumns + " from stdin");
  }

  /** A row; a null is a database null, a collection an array. */
  void add(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        buffer.append('\t');
      }
      append(cells[i]);
    }
    buffer.append('\n');
    if (buffer.length() >= FLUSH) {
      flush();
    }
  }

  /** Sends the rest and ends. */
  void finish() throws SQLException {
    flush();
    copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void append(Object cell) {
    if (cell == null) {
      buffer.append("\\N");
    } else if (cell instanceof Collection<?> values) {
      escape(values.stream().map(CopyRows::element).collect(Collectors.joining(",", "{", "}")));
    } else {
      escape(cell.toString());
    }
  }

  private static String element(Object value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> buffer.append("\\\\");
        case '\t' -> buffer.append("\\t");
        case '\n' -> buffer.append("\\n");
        case '\r' -> buffer.append("\\r");
        default -> buffer.append(c);
      }
    }
  }

  private void flush() {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    buffer.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}

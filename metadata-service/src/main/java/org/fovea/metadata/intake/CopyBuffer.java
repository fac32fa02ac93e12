package org.fovea.metadata.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows by {@code COPY … FROM STDIN} in text format, on the current transaction's connection.
 */
final class CopyBuffer {

  private static final int FLUSH = 1 << 16;

  private final CopyIn copy;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(FLUSH * 2);

  private CopyBuffer(CopyIn copy) {
    this.copy = copy;
  }

  static CopyBuffer into(Connection connection, String table, List<String> columns)
      throws SQLException {
    String command = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    return new CopyBuffer(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command));
  }

  /** One row; null is SQL's, a list is an array of text. */
  void row(List<?> values) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (Object value : values) {
      line.append(line.isEmpty() ? "" : "\t");
      append(line, value);
    }
    buffer.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    if (buffer.size() >= FLUSH) {
      flush();
    }
  }

  void end() throws SQLException {
    flush();
    copy.endCopy();
  }

  void cancel() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
    buffer.reset();
  }

  private static void append(StringBuilder line, Object value) {
    if (value == null) {
      line.append("\\N");
    } else if (value instanceof List<?> list) {
      escape(line, array(list));
    } else {
      escape(line, value.toString());
    }
  }

  private static String array(List<?> values) {
    StringBuilder array = new StringBuilder("{");
    for (Object value : values) {
      array.append(array.length() > 1 ? "," : "");
      array
          .append('"')
          .append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return array.append('}').toString();
  }

  private static void escape(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}

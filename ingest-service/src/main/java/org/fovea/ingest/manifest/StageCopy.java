package org.fovea.ingest.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.fovea.conventions.sql.SqlFailure;
import org.postgresql.copy.CopyIn;

/**
 * Sends manifest lines to the temporary table {@code manifest_stage} by COPY, in batches of bytes.
 */
final class StageCopy {

  static final String CREATE =
      """
      create temporary table manifest_stage (line bigint, path text collate "C", size bigint, sha256 text, role text,
        datasets jsonb, attributes jsonb, folded text) on commit drop\
      """;
  static final String COPY =
      "copy manifest_stage (line, path, size, sha256, role, datasets, attributes, folded) from"
          + " stdin";

  private static final int BATCH = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CopyIn copy;
  private final StringBuilder batch = new StringBuilder();

  StageCopy(CopyIn copy) {
    this.copy = copy;
  }

  void add(ManifestLine line) {
    batch.append(line.row());
    field(line.path().value());
    batch
        .append('\t')
        .append(line.size().isPresent() ? String.valueOf(line.size().getAsLong()) : "\\N");
    optional(line.sha256());
    optional(line.role());
    field(json(line.datasets()));
    field(json(line.attributes()));
    field(line.path().foldedKey());
    batch.append('\n');
    if (batch.length() > BATCH) {
      send();
    }
  }

  void finish() throws SQLException {
    send();
    copy.endCopy();
  }

  private void send() {
    byte[] bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
    batch.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private void optional(Optional<String> value) {
    value.ifPresentOrElse(this::field, () -> batch.append("\t\\N"));
  }

  private void field(String value) {
    batch.append('\t');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> batch.append("\\\\");
        case '\t' -> batch.append("\\t");
        case '\n' -> batch.append("\\n");
        case '\r' -> batch.append("\\r");
        default -> batch.append(c);
      }
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

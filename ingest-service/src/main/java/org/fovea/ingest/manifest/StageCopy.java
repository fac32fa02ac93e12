package org.fovea.ingest.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.conventions.sql.SqlFailure;
import org.fovea.ingest.path.FilePath;
import org.postgresql.copy.CopyIn;

/**
 * Sends manifest lines to the temporary table {@code manifest_stage} by COPY, in batches of bytes.
 * {@code folded} is null where it is the path itself.
 */
final class StageCopy {

  static final String CREATE =
      """
      create temporary table manifest_stage (line bigint, path text collate "C", size bigint, sha256 text, role text,
        datasets jsonb, attributes jsonb, folded text collate "C") on commit drop\
      """;
  static final String COPY =
      "copy manifest_stage (line, path, size, sha256, role, datasets, attributes, folded) from"
          + " stdin";

  private static final int BATCH = 1 << 20;
  private static final ObjectWriter TEXTS = writer(new TypeReference<List<String>>() {});
  private static final ObjectWriter ATTRIBUTES = writer(new TypeReference<List<Attribute>>() {});

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
    field(json(TEXTS, line.datasets()));
    field(json(ATTRIBUTES, line.attributes()));
    optional(folded(line.path()));
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

  private static Optional<String> folded(FilePath path) {
    return Optional.of(path.foldedKey()).filter(key -> !key.equals(path.value()));
  }

  private void optional(Optional<String> value) {
    value.ifPresentOrElse(this::field, () -> batch.append("\t\\N"));
  }

  private void field(String value) {
    batch.append('\t');
    int plain = 0;
    for (int i = 0; i < value.length(); i++) {
      String escaped = escaped(value.charAt(i));
      if (!escaped.isEmpty()) {
        batch.append(value, plain, i).append(escaped);
        plain = i + 1;
      }
    }
    batch.append(value, plain, value.length());
  }

  /** Empty for a character that stands for itself. */
  private static String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> "";
    };
  }

  private static ObjectWriter writer(TypeReference<?> type) {
    return new ObjectMapper().writerFor(type);
  }

  private static String json(ObjectWriter writer, List<?> values) {
    try {
      return writer.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

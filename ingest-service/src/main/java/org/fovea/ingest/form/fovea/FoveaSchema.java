package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The native form's JSON Schema, which is also served. */
final class FoveaSchema {

  static final JsonNode SCHEMA = load();

  private FoveaSchema() {}

  private static JsonNode load() {
    try (InputStream bytes = FoveaSchema.class.getResourceAsStream("/formats/fovea/schema.json")) {
      return NativeJson.MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

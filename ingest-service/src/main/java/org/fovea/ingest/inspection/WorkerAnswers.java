package org.fovea.ingest.inspection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.fovea.conventions.text.StorableText;

/** Reads what an inspecting process found: names in a file may hold what nobody can store. */
final class WorkerAnswers {

  private static final ObjectMapper JSON =
      WorkerProtocol.json()
          .copy()
          .registerModule(new SimpleModule("texts").addDeserializer(String.class, new FileText()));

  private WorkerAnswers() {}

  static Findings findings(byte[] json) throws IOException {
    return JSON.readValue(json, Findings.class);
  }

  /** A text with U+FFFD in place of what cannot be kept. */
  private static final class FileText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return StorableText.mended(super.deserialize(parser, context));
    }
  }
}

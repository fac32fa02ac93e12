package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.json.JsonTexts;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.validation.Findings;

/**
 * The document that holds the study.
 *
 * @param root empty when it could not be read
 * @param fits whether all of it is as the schema says
 */
record NativeDocument(String path, ObjectNode root, boolean fits) {

  static final String FORMAT = "fovea/1";
  private static final String MEMBER = "format";

  /** Whether the document says that it is of this form. Never throws. */
  static boolean isNative(SourceDocument document) {
    try (InputStream bytes = document.text().bytes();
        JsonParser parser = NativeJson.MAPPER.createParser(bytes)) {
      return parser.nextToken() == JsonToken.START_OBJECT && saysFormat(parser);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean saysFormat(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean format = parser.currentName().equals(MEMBER);
      JsonToken value = parser.nextToken();
      if (format && value == JsonToken.VALUE_STRING) {
        return parser.getText().startsWith("fovea/");
      }
      parser.skipChildren();
    }
    return false;
  }

  /** Reads and checks it; what is wrong is reported. */
  static NativeDocument read(SourceDocument document, Findings findings) {
    Optional<ObjectNode> root = parse(document, findings);
    if (root.isEmpty()) {
      return new NativeDocument(document.path(), JsonNodeFactory.instance.objectNode(), false);
    }
    SchemaCheck check = new SchemaCheck(FoveaSchema.SCHEMA, findings);
    boolean fits = check.document(root.get(), new NativePlace(document.path(), 0, ""));
    return new NativeDocument(document.path(), root.get(), fits);
  }

  NativePlace place() {
    return new NativePlace(path, 0, "");
  }

  /** A path as the document means it: relative to where it lies itself. */
  String beside(String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + name;
  }

  private static Optional<ObjectNode> parse(SourceDocument document, Findings findings) {
    try {
      byte[] bytes = bytes(document);
      if (bytes.length > NativeJson.LARGEST) {
        findings.of(FoveaRule.TOO_LONG).in(document.path()).say("It is larger than 16 MiB.");
        return Optional.empty();
      }
      JsonTexts texts = new JsonTexts(() -> findings.of(TextRule.NOT_STORABLE).in(document.path()));
      return Optional.of((ObjectNode) texts.clean("", NativeJson.MAPPER.readTree(bytes)));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      findings
          .of(FoveaRule.UNREADABLE)
          .in(document.path())
          .at(line)
          .say("The document is no JSON: " + firstLine(e.getOriginalMessage()) + ".");
    } catch (IOException e) {
      findings
          .of(FoveaRule.UNREADABLE)
          .in(document.path())
          .say("The document is no JSON in UTF-8, or its compression is damaged.");
    }
    return Optional.empty();
  }

  // A store that fails is no fault of the document; a damaged gzip is.
  private static byte[] bytes(SourceDocument document) throws ZipException, EOFException {
    try (InputStream bytes = document.text().bytes()) {
      return bytes.readNBytes(NativeJson.LARGEST + 1);
    } catch (ZipException | EOFException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").replaceFirst("[.:]$", "");
  }
}

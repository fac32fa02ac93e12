package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

/** Reads the JSON of a deposition, within limits of size, depth and length of its values. */
final class DepositionReader {

  /** Bytes of the unpacked document. */
  static final int LARGEST = 8 << 20;

  /** How deep values may be nested. */
  static final int DEEPEST = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(100)
                          .maxTokenCount(500_000)
                          .maxDocumentLength(LARGEST)
                          .maxStringLength(LARGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Findings findings;

  DepositionReader(Findings findings) {
    this.findings = findings;
  }

  /** Whether the document is an object with the member {@code imagesets}. Never throws. */
  static boolean isDeposition(SourceDocument document) {
    try (InputStream bytes = unpacked(document);
        JsonParser parser = MAPPER.createParser(bytes)) {
      return parser.nextToken() == JsonToken.START_OBJECT && hasImageSets(parser);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasImageSets(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.currentName().equals("imagesets")) {
        return true;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return false;
  }

  /** The deposition, its texts cleaned; empty when it is no JSON object. */
  Optional<SentValue> read(SourceDocument document) {
    try {
      byte[] bytes = bytes(document);
      if (bytes.length > LARGEST) {
        return unreadable(document, "The document is larger than 8 MiB.");
      }
      JsonNode root = MAPPER.readTree(bytes);
      if (!root.isObject()) {
        return unreadable(document, "The document is no JSON object.");
      }
      JsonTexts texts = new JsonTexts(() -> findings.of(TextRule.NOT_STORABLE).in(document.path()));
      return Optional.of(new SentValue("", texts.clean("", root)));
    } catch (JsonProcessingException e) {
      findings
          .of(EmpiarRule.DEPOSITION_UNREADABLE)
          .in(document.path())
          .at(e.getLocation() == null ? 1 : e.getLocation().getLineNr())
          .say("The document is no JSON: " + firstLine(e.getOriginalMessage()) + ".");
      return Optional.empty();
    } catch (IOException e) {
      return unreadable(
          document, "The document is no JSON in UTF-8, or its compression is damaged.");
    }
  }

  // A store that fails is no fault of the document; a damaged gzip is.
  private static byte[] bytes(SourceDocument document) throws ZipException, EOFException {
    try (InputStream bytes = unpacked(document)) {
      return bytes.readNBytes(LARGEST + 1);
    } catch (ZipException | EOFException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(SourceDocument document) throws IOException {
    return document.text().bytes();
  }

  private Optional<SentValue> unreadable(SourceDocument document, String message) {
    findings.of(EmpiarRule.DEPOSITION_UNREADABLE).in(document.path()).say(message);
    return Optional.empty();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").replaceFirst("[.:]$", "");
  }
}

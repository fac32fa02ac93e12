package org.fovea.ingest.form.bia.pagetab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.ingest.form.FormRule;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** Reads PageTab and file lists in JSON. Never throws for what a depositor sent. */
final class PageTabJson {

  private static final int DEEPEST = 200;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Findings findings;

  PageTabJson(Findings findings) {
    this.findings = findings;
  }

  @FunctionalInterface
  private interface Body<T> {
    T read(JsonElements elements) throws IOException;
  }

  /** The submission; empty when the document is none (reported). */
  Optional<PageTab> submission(TextSource source) {
    Optional<PageTab> read = read(source, JsonToken.START_OBJECT, JsonElements::submission);
    if (read.isPresent() && read.get().section() == null) {
      findings
          .of(PageTabRule.SUBMISSION_MISSING)
          .in(source.path())
          .pointer("")
          .say("The submission has no section.");
      return Optional.empty();
    }
    return read;
  }

  /** Hands over the entries of a file list, one at a time, up to the first that is malformed. */
  void files(TextSource source, Consumer<PageFile> sink) {
    read(
        source,
        JsonToken.START_ARRAY,
        elements -> {
          elements.files(sink);
          return true;
        });
  }

  private <T> Optional<T> read(TextSource source, JsonToken first, Body<T> body) {
    try (JsonParser parser = MAPPER.createParser(source.bytes())) {
      if (parser.nextToken() == first) {
        return Optional.of(body.read(new JsonElements(parser, source.path(), findings)));
      }
      String wanted = first == JsonToken.START_ARRAY ? "array" : "object";
      malformed(source).say("The document is no JSON " + wanted + ".");
    } catch (JsonProcessingException e) {
      Findings.Draft finding = malformed(source);
      if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
        finding.at(e.getLocation().getLineNr());
      }
      finding.say("The JSON cannot be read: " + e.getOriginalMessage());
    } catch (IOException e) {
      malformed(source).say("The document cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Findings.Draft malformed(TextSource source) {
    return findings.of(FormRule.JSON_MALFORMED).in(source.path());
  }
}

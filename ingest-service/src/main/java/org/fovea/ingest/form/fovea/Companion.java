package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fovea.ingest.json.JsonTexts;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** Hands over the values of a companion one at a time and holds none. */
final class Companion {

  private static final Set<String> TEXTS = Set.of("path", "sha256", "role");

  private final TextSource source;
  private final Findings findings;
  private final BiConsumer<JsonNode, Long> sink;
  private List<String> header = List.of();

  /**
   * @param sink takes a value and its line
   */
  Companion(TextSource source, Findings findings, BiConsumer<JsonNode, Long> sink) {
    this.source = source.streamed();
    this.findings = findings;
    this.sink = sink;
  }

  /** Never throws for what was sent. */
  void read() {
    if (source.path().toLowerCase(Locale.ROOT).matches(".*\\.tsv(\\.gz)?")) {
      new TableReader(findings).each(source, '\t', this::row);
      return;
    }
    try (InputStream bytes = source.bytes()) {
      lines(bytes);
    } catch (IOException e) {
      findings
          .of(FoveaRule.UNREADABLE)
          .in(source.path())
          .say("The companion is too long, or its compression is damaged.");
    }
  }

  private void lines(InputStream bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next == '\n') {
        line(line.toByteArray(), number++);
        line.reset();
      } else if (line.size() <= NativeJson.LONGEST_LINE) {
        line.write(next);
      }
    }
    line(line.toByteArray(), number);
  }

  private void line(byte[] bytes, long number) {
    if (bytes.length > NativeJson.LONGEST_LINE) {
      fault(FoveaRule.TOO_LONG, number, "The line is longer than 1 MiB.");
    } else if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
      parse(bytes, number);
    }
  }

  private void parse(byte[] bytes, long number) {
    try {
      JsonTexts texts =
          new JsonTexts(() -> findings.of(TextRule.NOT_STORABLE).in(source.path()).at(number));
      sink.accept(texts.clean("", NativeJson.MAPPER.readTree(bytes)), number);
    } catch (JsonProcessingException e) {
      fault(FoveaRule.UNREADABLE, number, "The line is no JSON in UTF-8.");
    } catch (IOException e) {
      fault(FoveaRule.UNREADABLE, number, "The line is no text in UTF-8.");
    }
  }

  private void fault(FoveaRule rule, long line, String message) {
    findings.of(rule).in(source.path()).at(line).say(message);
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    if (header.isEmpty()) {
      header = row.cells().stream().map(String::strip).toList();
    } else {
      sink.accept(file(row), (long) row.number());
    }
  }

  /** A file of a table: further columns are attributes. */
  private ObjectNode file(Row row) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    ArrayNode attributes = JsonNodeFactory.instance.arrayNode();
    for (int n = 0; n < header.size(); n++) {
      cell(file, attributes, header.get(n), row.text(n));
    }
    if (!attributes.isEmpty()) {
      file.set("attributes", attributes);
    }
    return file;
  }

  private static void cell(ObjectNode file, ArrayNode attributes, String column, String text) {
    if (text.isEmpty()) {
      return;
    }
    String name = column.toLowerCase(Locale.ROOT);
    if (TEXTS.contains(name)) {
      file.put(name, text);
    } else if (name.equals("dataset")) {
      file.withArray("datasets").add(text);
    } else if (name.equals("size") && text.matches("\\d{1,18}")) {
      file.put(name, Long.parseLong(text));
    } else if (name.equals("size")) {
      file.put(name, text);
    } else {
      attributes.addObject().put("key", column).put("value", text);
    }
  }
}

package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.FormWriter;
import org.fovea.ingest.form.WrittenDocument;

/**
 * Writes the record as a native document. Law: what is read from it again are equal lines, but for
 * what only files tell.
 */
public final class FoveaWriter implements FormWriter {

  /** Name of the document. */
  public static final String DOCUMENT = "fovea-study.json";

  /** More of a kind than this go to a companion. */
  private static final int MOST_INLINE = 200;

  private static final String JSON = "application/json";

  private final int inline;

  public FoveaWriter() {
    this(MOST_INLINE);
  }

  FoveaWriter(int inline) {
    this.inline = inline;
  }

  /** A writer that needs no companions, however much there is. */
  public static FoveaWriter whole() {
    return new FoveaWriter(Integer.MAX_VALUE);
  }

  @Override
  public List<WrittenDocument> write(FormReading reading) {
    return write(reading, List.of());
  }

  /**
   * The documents, with those that the study is converted from inside.
   *
   * @param origin documents of another form
   */
  public List<WrittenDocument> write(FormReading reading, List<WrittenDocument> origin) {
    NativeLines lines = new NativeLines(reading);
    List<WrittenDocument> companions = new ArrayList<>();
    ObjectNode root = head(reading);
    for (NativeKind kind : NativeKind.values()) {
      if (lines.count(kind) <= inline || kind == NativeKind.DATASETS || kind == NativeKind.TABLES) {
        put(root, kind, lines);
      } else {
        companions.add(companion(kind, lines));
        part(root, kind, companions.get(companions.size() - 1));
      }
    }
    origin.forEach(document -> root.withArray("origin").add(source(document)));
    companions.add(0, new WrittenDocument(DOCUMENT, JSON, pretty(root) + "\n"));
    return companions;
  }

  /** The study as one tree: what can be compared. */
  public static ObjectNode tree(FormReading reading) {
    NativeLines lines = new NativeLines(reading);
    ObjectNode root = head(reading);
    for (NativeKind kind : NativeKind.values()) {
      put(root, kind, lines);
    }
    return root;
  }

  private static ObjectNode head(FormReading reading) {
    ObjectNode root = NativeJson.MAPPER.createObjectNode();
    root.put("format", NativeDocument.FORMAT);
    if (reading.study().type() != null && !reading.study().type().equals(FoveaForm.NAME)) {
      root.put("form", reading.study().type());
    }
    root.set("study", NativeLines.study(reading.study()));
    reading.release().ifPresent(rule -> root.set("release", NativeLines.without(rule)));
    return root;
  }

  private static void put(ObjectNode root, NativeKind kind, NativeLines lines) {
    if (lines.count(kind) > 0) {
      ArrayNode items = root.putArray(kind.member());
      lines.each(kind, items::add);
    }
  }

  private static void part(ObjectNode root, NativeKind kind, WrittenDocument companion) {
    root.withArray("parts").addObject().put("holds", kind.member()).put("path", companion.path());
  }

  private static WrittenDocument companion(NativeKind kind, NativeLines lines) {
    StringBuilder text = new StringBuilder();
    Consumer<JsonNode> line = value -> text.append(value).append('\n');
    lines.each(kind, line);
    return new WrittenDocument(
        "fovea-" + kind.member() + ".ndjson", "application/x-ndjson", text.toString());
  }

  private static ObjectNode source(WrittenDocument document) {
    return NativeJson.MAPPER
        .createObjectNode()
        .put("path", document.path())
        .put("mediaType", document.mediaType())
        .put("text", document.text());
  }

  private static String pretty(JsonNode root) {
    try {
      return NativeJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

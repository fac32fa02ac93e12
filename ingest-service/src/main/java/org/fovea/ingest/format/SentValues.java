package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.validation.Findings;

/**
 * Goes through the values of documents of any form but the native one: texts and numbers of JSON,
 * cells of tables. Names, and what only says which part of a document belongs to which, are no
 * values. What cannot be read at all has a finding and is passed over.
 */
final class SentValues {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Members of PageTab that name something or lead to it. */
  private static final Pattern NAMES = Pattern.compile("(?i)type|accno|name|(is)?reference");

  private static final Pattern KEYED = Pattern.compile("(?i)\\s*\"?submission\"?|.*-study\\.txt");

  private final KnownForm form;
  private final Consumer<SentValue> sink;

  SentValues(KnownForm form, Consumer<SentValue> sink) {
    this.form = form;
    this.sink = sink;
  }

  void each(SourceDocument document) {
    String name = document.path().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.matches(".*\\.(tsv|txt|csv|pagetab)")) {
      table(document);
    } else if (name.endsWith(".json")) {
      json(document);
    }
  }

  private void table(SourceDocument document) {
    List<Row> rows = new TableReader(new Findings()).rows(document.text()).orElse(List.of());
    boolean keyed =
        KEYED.matcher(document.path()).matches()
            || !rows.isEmpty() && KEYED.matcher(rows.get(0).text(0)).matches();
    Row before = new Row(0, List.of());
    boolean named = keyed;
    for (Row row : rows) {
      if (named && !row.text(0).startsWith("#") && !leads(row, before)) {
        cells(document.path(), row, keyed ? 1 : 0);
      }
      named = named || !row.isBlank();
      before = row;
    }
  }

  // The line that begins a section says what others call it, a name in angles whom is meant.
  private boolean leads(Row row, Row before) {
    boolean begins = before.isBlank() && !row.text(0).matches("(?i)link|file");
    return form == KnownForm.BIA && (begins || row.text(0).matches("<.*>"));
  }

  private void cells(String path, Row row, int first) {
    for (int column = first; column < row.cells().size(); column++) {
      String text = row.text(column);
      if (!text.isEmpty() && !text.startsWith("#")) {
        sink.accept(new SentValue(new SentPlace(path, OptionalInt.of(row.number())), "", text));
      }
    }
  }

  private void json(SourceDocument document) {
    try (InputStream bytes = document.text().bytes()) {
      json(new SentPlace(document.path(), OptionalInt.empty()), "", JSON.readTree(bytes));
    } catch (IOException damaged) {
      return;
    }
  }

  private void json(SentPlace place, String pointer, JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!leads(member.getKey(), node)) {
        String name = member.getKey().replace("~", "~0").replace("/", "~1");
        json(place, pointer + "/" + name, member.getValue());
      }
    }
    if (node.isArray()) {
      for (int n = 0; n < node.size(); n++) {
        json(place, pointer + "/" + n, node.get(n));
      }
    }
    if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
      sink.accept(new SentValue(place, pointer, node.asText().strip()));
    }
  }

  private boolean leads(String member, JsonNode owner) {
    boolean scalar = form == KnownForm.BIA && owner.get(member).isValueNode();
    boolean target = member.equals("value") && owner.path("reference").asBoolean(false);
    return scalar && (target || NAMES.matcher(member).matches());
  }
}

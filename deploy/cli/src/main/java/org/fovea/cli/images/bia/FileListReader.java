package org.fovea.cli.images.bia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.fovea.cli.form.ListedFile;

/** Reads a file list, JSON or TSV, packed or not, entry by entry. */
final class FileListReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FileListReader() {}

  static void read(Path list, Consumer<ListedFile> entries) throws IOException {
    String name = list.getFileName().toString().toLowerCase(Locale.ROOT);
    try (InputStream stored = Files.newInputStream(list);
        InputStream bytes = name.endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
      if (name.contains(".json")) {
        json(bytes, entries);
      } else {
        table(bytes, entries);
      }
    }
  }

  private static void json(InputStream bytes, Consumer<ListedFile> entries) throws IOException {
    try (MappingIterator<JsonNode> items = JSON.readerFor(JsonNode.class).readValues(bytes)) {
      while (items.hasNextValue()) {
        JsonNode item = items.nextValue();
        entry(
            List.of(
                item.path("path").asText(), item.path("size").asText(), item.path("type").asText()),
            entries);
      }
    }
  }

  private static void table(InputStream bytes, Consumer<ListedFile> entries) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      Iterator<CsvRecord> rows = reader.iterator();
      Map<String, Integer> columns = new HashMap<>();
      if (rows.hasNext()) {
        List<String> head = rows.next().getFields();
        for (int i = 0; i < head.size(); i++) {
          columns.putIfAbsent(
              head.get(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT), i);
        }
      }
      rows.forEachRemaining(
          row ->
              entry(
                  List.of(row.getField(0), cell(row, columns, "size"), cell(row, columns, "type")),
                  entries));
    }
  }

  private static String cell(CsvRecord row, Map<String, Integer> columns, String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < row.getFieldCount() ? row.getField(index).strip() : "";
  }

  private static void entry(List<String> cells, Consumer<ListedFile> entries) {
    if (!cells.get(0).isBlank()) {
      entries.accept(ListedFile.of(cells.get(0), cells.get(1), cells.get(2)));
    }
  }
}

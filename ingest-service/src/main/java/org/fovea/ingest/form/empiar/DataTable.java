package org.fovea.ingest.form.empiar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table that ships with the service: tab-separated, comments after {@code #}. */
final class DataTable {

  private DataTable() {}

  /**
   * The rows of {@code vocabularies/empiar/{name}.tsv} by column; a blank cell is an empty text.
   */
  static List<Map<String, String>> rows(String name) {
    List<String> lines =
        text("/vocabularies/empiar/" + name + ".tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
    String[] header = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.length; column++) {
        row.put(header[column], column < cells.length ? cells[column] : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(String resource) {
    try (InputStream bytes = DataTable.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

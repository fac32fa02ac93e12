package org.fovea.cli.images.design;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A table of a form: {@code .txt} and {@code .tsv} by tabs, {@code .csv} by commas, each plain or
 * gzipped.
 */
final class DelimitedTable {

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<List<String>> rows;

  private DelimitedTable(List<List<String>> records, boolean header) {
    if (header && !records.isEmpty()) {
      List<String> names = records.get(0);
      for (int i = 0; i < names.size(); i++) {
        columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
      }
    }
    rows = header && !records.isEmpty() ? records.subList(1, records.size()) : records;
  }

  static DelimitedTable withHeader(Path file) {
    return new DelimitedTable(records(file), true);
  }

  static DelimitedTable withoutHeader(Path file) {
    return new DelimitedTable(records(file), false);
  }

  boolean has(String column) {
    return columns.containsKey(column.toLowerCase(Locale.ROOT));
  }

  Stream<Row> rows() {
    return rows.stream().map(Row::new);
  }

  /** One line of the table. */
  final class Row {

    private final List<String> cells;

    private Row(List<String> cells) {
      this.cells = cells;
    }

    /** The cell without the white space around it, empty when there is none. */
    String cell(String column) {
      return Optional.ofNullable(columns.get(column.toLowerCase(Locale.ROOT)))
          .map(this::cell)
          .orElse("");
    }

    String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Cells of all columns whose names start so. */
    Stream<String> cells(String prefix) {
      return columns.entrySet().stream()
          .filter(column -> column.getKey().startsWith(prefix.toLowerCase(Locale.ROOT)))
          .sorted(Map.Entry.comparingByValue())
          .map(column -> cell(column.getValue()));
    }
  }

  private static List<List<String>> records(Path file) {
    char separator = file.getFileName().toString().contains(".csv") ? ',' : '\t';
    try {
      String text = text(file);
      return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
          .map(CsvRecord::getFields)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes;
    try (InputStream stored = Files.newInputStream(file)) {
      boolean packed = file.getFileName().toString().endsWith(".gz");
      bytes = (packed ? new GZIPInputStream(stored) : stored).readAllBytes();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}

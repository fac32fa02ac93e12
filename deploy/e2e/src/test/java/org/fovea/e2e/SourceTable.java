package org.fovea.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A tab-separated file of a submission, read as plainly as can be: an independent witness of what
 * it says.
 */
record SourceTable(List<String> columns, List<List<String>> rows) {

  static SourceTable read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>(lines.lines().map(SourceTable::cells).toList());
      return new SourceTable(rows.remove(0), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(SourceTable::unquoted).toList();
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  String cell(List<String> row, String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= row.size() ? "" : row.get(at);
  }
}

package org.fovea.ingest.form.idr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** A tab-delimited corpus table read in the plainest way, to check the real reader by. */
record RawTable(List<String> headers, List<Cells> rows) {

  static RawTable read(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    InputStream text = path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      List<List<String>> lines = reader.lines().map(RawTable::cells).toList();
      List<String> headers = lines.get(0);
      return new RawTable(
          headers, lines.stream().skip(1).map(line -> new Cells(headers, line)).toList());
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1))
        .map(cell -> cell.replaceAll("^\"(.*)\"$", "$1").replace("\"\"", "\""))
        .toList();
  }

  record Cells(List<String> headers, List<String> all) {

    String get(String header) {
      return all.get(headers.indexOf(header));
    }

    List<String> nonBlank(Predicate<String> wanted) {
      return IntStream.range(0, all.size())
          .filter(i -> wanted.test(headers.get(i)) && !all.get(i).isBlank())
          .mapToObj(all::get)
          .toList();
    }
  }
}

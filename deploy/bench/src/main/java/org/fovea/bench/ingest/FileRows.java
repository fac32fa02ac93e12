package org.fovea.bench.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.LongFunction;

/**
 * The same rows twice: as a manifest, and as PostgreSQL's COPY takes them for the columns {@code
 * submission, path, declared, declared_size, declared_sha256, role, datasets, attributes, state}.
 */
record FileRows(long count) {
  private static final String HEADER = "path\tsize\tsha256\tGenotype\tAge\tImage number\n";

  void manifest(Path file) throws IOException {
    write(file, HEADER, this::manifestLine);
  }

  void copy(Path file, String submission) throws IOException {
    write(file, "", n -> copyLine(n, submission));
  }

  private void write(Path file, String header, LongFunction<String> line) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header);
      for (long n = 0; n < count; n++) {
        out.write(line.apply(n));
      }
    }
  }

  private String manifestLine(long n) {
    return String.join("\t", path(n), size(n), sha256(n), genotype(n), "72 h", String.valueOf(n))
        + "\n";
  }

  private String copyLine(long n, String submission) {
    String attributes =
        "[%s, %s, %s]"
            .formatted(
                attribute("Genotype", genotype(n)),
                attribute("Age", "72 h"),
                attribute("Image number", String.valueOf(n)));
    return String.join(
            "\t", submission, path(n), "t", size(n), sha256(n), "\\N", "[]", attributes, "missing")
        + "\n";
  }

  private static String attribute(String key, String value) {
    return "{\"key\": \"%s\", \"value\": \"%s\"}".formatted(key, value);
  }

  private static String path(long n) {
    return "plates/plate-%04d/field-%07d.ome.tif".formatted(n / 1000, n);
  }

  private static String size(long n) {
    return String.valueOf(8_000_000 + n);
  }

  private static String genotype(long n) {
    return n % 2 == 0 ? "wild type" : "forkless";
  }

  /** As many different digits as a digest has; nothing here reads the bytes. */
  private static String sha256(long n) {
    return HexFormat.of()
        .formatHex("%032d".formatted(n * 7_919).getBytes(StandardCharsets.US_ASCII));
  }
}

package org.fovea.ingest.table;

import java.util.Locale;

/** How names of columns compare. */
public final class Headers {

  private Headers() {}

  /**
   * Equal for headers that differ only by case or blanks: {@code Comment [Gene Symbol]}, {@code
   * comment[gene symbol]}.
   */
  public static String key(String header) {
    return header
        .strip()
        .replaceAll("\\s+", " ")
        .replace(" [", "[")
        .replace("[ ", "[")
        .replace(" ]", "]")
        .toLowerCase(Locale.ROOT);
  }
}

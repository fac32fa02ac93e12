package org.fovea.ingest.table;

/** Which character separates the cells of a text. */
final class Delimiter {

  private Delimiter() {}

  /**
   * A tab anywhere at the start decides; else the more frequent of comma and semicolon in the first
   * line with text.
   */
  static char of(String path, String start) {
    if (start.indexOf('\t') >= 0 && !path.matches(".*\\.csv(\\.gz)?")) {
      return '\t';
    }
    String header =
        start
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    long tabs = count(header, '\t');
    long commas = count(header, ',');
    long semicolons = count(header, ';');
    if (tabs > 0 && tabs >= Math.max(commas, semicolons)) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}

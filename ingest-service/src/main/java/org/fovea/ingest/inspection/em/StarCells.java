package org.fovea.ingest.inspection.em;

import java.util.ArrayList;
import java.util.List;

/** The cells of a line: parted by white space, which quotes protect; a {@code #} ends the line. */
final class StarCells {

  private static final int MOST = 1001;

  private final String line;
  private final List<String> cells = new ArrayList<>();
  private int at;

  private StarCells(String line) {
    this.line = line;
  }

  static List<String> of(String line) {
    StarCells reader = new StarCells(line);
    reader.skipSpace();
    while (reader.at < line.length()
        && reader.cells.size() < MOST
        && line.charAt(reader.at) != '#') {
      reader.cell();
      reader.skipSpace();
    }
    return reader.cells;
  }

  private void skipSpace() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  private void cell() {
    char quote = line.charAt(at);
    int close = quote == '"' || quote == '\'' ? closing(quote) : -1;
    int from = close < 0 ? at : at + 1;
    int to = close < 0 ? endOfWord() : close;
    cells.add(line.substring(from, to));
    at = close < 0 ? to : close + 1;
  }

  /** The quote that ends a cell is followed by white space. */
  private int closing(char quote) {
    for (int i = at + 1; i < line.length(); i++) {
      boolean ends = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
      if (line.charAt(i) == quote && ends) {
        return i;
      }
    }
    return -1;
  }

  private int endOfWord() {
    int end = at;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }
}

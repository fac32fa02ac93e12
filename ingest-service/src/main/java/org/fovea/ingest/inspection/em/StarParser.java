package org.fovea.ingest.inspection.em;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * Reads STAR as programs for electron microscopy write it: a row of a table is a line. Comments,
 * text between semicolons and rows of another length than their table's are passed over.
 */
final class StarParser {

  private static final int MOST_COLUMNS = 1000;

  private final StarSink sink;
  private final List<String> columns = new ArrayList<>();
  private State state = State.VALUES;
  private long oddRows;

  private enum State {
    VALUES,
    COLUMNS,
    ROWS,
    TEXT
  }

  private StarParser(StarSink sink) {
    this.sink = sink;
  }

  /** Reads all lines and tells how many rows did not fit their table. */
  static long parse(StarLines lines, StarSink sink) throws UnreadableException {
    StarParser parser = new StarParser(sink);
    for (Optional<String> line = lines.read(); line.isPresent(); line = lines.read()) {
      parser.line(line.get());
    }
    return parser.oddRows;
  }

  private void line(String line) {
    if (line.startsWith(";")) {
      state = state == State.TEXT ? State.VALUES : State.TEXT;
      return;
    }
    String text = line.strip();
    if (state == State.TEXT || text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (text.startsWith("data_")) {
      state = State.VALUES;
      sink.block(text.substring("data_".length()));
    } else if (text.equals("loop_")) {
      state = State.COLUMNS;
      columns.clear();
    } else if (text.startsWith("_")) {
      name(StarCells.of(text));
    } else if (state == State.COLUMNS || state == State.ROWS) {
      row(StarCells.of(text));
    }
  }

  private void name(List<String> cells) {
    if (state != State.COLUMNS) {
      state = State.VALUES;
      sink.value(cells.get(0), cells.size() > 1 ? cells.get(1) : "");
    } else if (columns.size() < MOST_COLUMNS) {
      columns.add(cells.get(0));
    }
  }

  private void row(List<String> cells) {
    if (state == State.COLUMNS) {
      sink.columns(List.copyOf(columns));
      state = State.ROWS;
    }
    if (cells.size() == columns.size()) {
      sink.row(cells);
    } else {
      oddRows++;
    }
  }
}

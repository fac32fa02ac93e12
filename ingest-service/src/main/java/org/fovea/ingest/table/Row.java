package org.fovea.ingest.table;

import java.util.List;

/**
 * A row of a text table.
 *
 * @param number as a spreadsheet counts: 1 for the first row of the file, header and blank rows
 *     included
 * @param cells as sent, quotation resolved
 */
public record Row(int number, List<String> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The raw cell; empty where the row is shorter. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The cell without outer blanks. */
  public String text(int column) {
    return cell(column).strip();
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}

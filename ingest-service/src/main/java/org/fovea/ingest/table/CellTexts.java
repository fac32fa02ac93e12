package org.fovea.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.fovea.conventions.text.StorableText;
import org.fovea.ingest.validation.Findings;

/**
 * Tells cells that nobody can store, and goes on with U+FFFD in place of what cannot be kept.
 *
 * @param names of the columns, as far as they have any
 */
record CellTexts(String path, List<String> names, Findings findings) {

  /** The row; the same one when all of it can be stored. */
  Row clean(Row row) {
    if (row.cells().stream().allMatch(StorableText::isStorable)) {
      return row;
    }
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      cells.add(clean(row.number(), column, row.cells().get(column)));
    }
    return new Row(row.number(), cells);
  }

  private String clean(int row, int column, String cell) {
    if (StorableText.isStorable(cell)) {
      return cell;
    }
    findings
        .of(TextRule.NOT_STORABLE)
        .in(path)
        .at(row)
        .column(nameOf(column))
        .value(cell)
        .say("The cell holds NUL or half a character.");
    return StorableText.mended(cell);
  }

  private String nameOf(int column) {
    boolean named = column < names.size() && !names.get(column).isBlank();
    return named ? names.get(column).strip() : "column " + (column + 1);
  }
}

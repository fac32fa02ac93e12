package org.fovea.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.validation.Findings;

/** Makes a table of rows: finds the header, drops blank rows, reports what is odd about columns. */
final class TableBuilder {

  private final String path;
  private final Findings findings;

  TableBuilder(String path, Findings findings) {
    this.path = path;
    this.findings = findings;
  }

  Optional<Table> build(List<Row> all) {
    Optional<Row> header = header(all);
    if (header.isEmpty()) {
      findings.of(TextRule.HEADER_MISSING).in(path).say("The table has no header row.");
      return Optional.empty();
    }
    List<String> names = namesOf(header.get());
    List<Row> rows = new ArrayList<>(all.size());
    for (Row row : all.subList(header.get().number(), all.size())) {
      if (!row.isBlank()) {
        rows.add(row);
        checkLength(row, names.size());
      }
    }
    Table table = new Table(path, header.get().number(), names, rows);
    reportRepeated(header.get().number(), names);
    reportBlankNames(header.get().number(), table);
    return Optional.of(table);
  }

  static Optional<Row> header(List<Row> rows) {
    return rows.stream().filter(row -> !row.isBlank() && !row.text(0).startsWith("#")).findFirst();
  }

  // Spreadsheets pad rows with empty cells to the right; those are no columns.
  private static List<String> namesOf(Row header) {
    int width = header.cells().size();
    while (width > 0 && header.cell(width - 1).isBlank()) {
      width--;
    }
    return header.cells().subList(0, width).stream().map(String::strip).toList();
  }

  private void checkLength(Row row, int width) {
    for (int column = width; column < row.cells().size(); column++) {
      if (!row.cell(column).isBlank()) {
        findings
            .of(TextRule.ROW_TOO_LONG)
            .in(path)
            .at(row.number())
            .value(row.cell(column))
            .say("The row has " + row.cells().size() + " cells, the header " + width + ".");
        return;
      }
    }
  }

  private void reportRepeated(int headerRow, List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    for (String name : names) {
      int times = seen.merge(Headers.key(name), 1, Integer::sum);
      if (times == 2 && !name.isBlank()) {
        findings
            .of(TextRule.HEADER_REPEATED)
            .in(path)
            .at(headerRow)
            .column(name)
            .say("Several columns are called “" + name + "”; each is kept by its position.");
      }
    }
  }

  private void reportBlankNames(int headerRow, Table table) {
    for (int column = 0; column < table.headers().size(); column++) {
      int position = column;
      if (table.headers().get(column).isEmpty()
          && table.rows().stream().anyMatch(row -> !row.cell(position).isBlank())) {
        findings
            .of(TextRule.HEADER_BLANK)
            .in(path)
            .at(headerRow)
            .value("column " + (column + 1))
            .say("Column " + (column + 1) + " has cells but no name.");
      }
    }
  }
}

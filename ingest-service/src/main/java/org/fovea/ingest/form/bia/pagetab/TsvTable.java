package org.fovea.ingest.form.bia.pagetab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.validation.Findings;

/**
 * The attribute columns of a TSV table, after its first column. A row has no attribute where its
 * cell, and those of its qualifiers, are empty.
 */
final class TsvTable {

  private final List<Column> columns = new ArrayList<>();

  private record Column(TsvName name, List<Integer> positions, List<TsvName> names) {

    boolean isBlank(Row row) {
      return positions.stream().allMatch(position -> row.cell(position).isEmpty());
    }
  }

  /** Reads the header; a qualifier without an attribute before it, or no name, is reported. */
  static TsvTable of(Row header, String path, Findings findings) {
    TsvTable table = new TsvTable();
    int width =
        IntStream.range(0, header.cells().size())
            .filter(n -> !header.cell(n).isBlank())
            .map(n -> n + 1)
            .max()
            .orElse(0);
    for (int position = 1; position < width; position++) {
      table.column(header, position, path, findings);
    }
    return table;
  }

  private void column(Row header, int position, String path, Findings findings) {
    TsvName name = TsvName.parse(header.cell(position));
    if (name.name().isEmpty()) {
      findings
          .of(PageTabRule.NAME_MISSING)
          .in(path)
          .at(header.number())
          .value("column " + (position + 1))
          .say("Column " + (position + 1) + " has no name.");
    } else if (!name.isQualifier()) {
      columns.add(
          new Column(name, new ArrayList<>(List.of(position)), new ArrayList<>(List.of(name))));
    } else if (columns.isEmpty()) {
      findings
          .of(PageTabRule.QUALIFIER_MISPLACED)
          .in(path)
          .at(header.number())
          .column(header.cell(position))
          .say("No attribute stands before the qualifier.");
    } else {
      Column last = columns.get(columns.size() - 1);
      last.positions().add(position);
      last.names().add(name);
    }
  }

  List<PageAttribute> attributes(Row row) {
    TsvAttributes attributes = new TsvAttributes();
    for (Column column : columns) {
      if (!column.isBlank(row)) {
        add(attributes, column, row);
      }
    }
    return attributes.list();
  }

  private static void add(TsvAttributes attributes, Column column, Row row) {
    for (int n = 0; n < column.positions().size(); n++) {
      String cell = row.cell(column.positions().get(n));
      TsvName name = column.names().get(n);
      if (!name.isQualifier() || !cell.isEmpty()) {
        attributes.add(name, cell, Place.cell(row.number(), column.name().name()));
      }
    }
  }
}

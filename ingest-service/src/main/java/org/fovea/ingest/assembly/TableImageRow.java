package org.fovea.ingest.assembly;

import java.util.OptionalInt;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** A row of an {@code images.tsv} document. */
record TableImageRow(Table table, Row row) implements ImageRow {

  @Override
  public String text(String column) {
    OptionalInt position = table.column(column);
    return position.isPresent() ? row.text(position.getAsInt()) : "";
  }

  @Override
  public Findings.Draft mark(Findings.Draft finding, String column) {
    return finding.in(table.path()).at(row.number()).column(column);
  }

  @Override
  public String folder() {
    return table.path().substring(0, table.path().lastIndexOf('/') + 1);
  }
}

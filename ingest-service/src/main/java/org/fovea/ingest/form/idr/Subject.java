package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/** What a layout row describes and results join: a well or an image. */
final class Subject {

  /** A result row that reaches this subject. */
  record Hit(ResultsTable results, ResultsTable.Line line) {}

  private final String id;
  private final Table table;
  private final Row row;
  private final List<Hit> hits = new ArrayList<>(1);

  Subject(String id, Table table, Row row) {
    this.id = id;
    this.table = table;
    this.row = row;
  }

  String id() {
    return id;
  }

  Table table() {
    return table;
  }

  Row row() {
    return row;
  }

  List<Hit> hits() {
    return hits;
  }
}

package org.fovea.ingest.form.idr;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/** How rows name what they describe: a plate and a well, or OMERO's dataset and an image in it. */
enum Placement {
  WELL("Plate and Well", LayoutVocabulary::plateColumn, LayoutVocabulary::wellColumn),
  IMAGE(
      "Dataset Name and Image Name", LayoutVocabulary::groupColumn, LayoutVocabulary::imageColumn);

  private final String columnNames;
  private final Function<Table, OptionalInt> outer;
  private final Function<Table, OptionalInt> inner;

  Placement(
      String columnNames, Function<Table, OptionalInt> outer, Function<Table, OptionalInt> inner) {
    this.columnNames = columnNames;
    this.outer = outer;
    this.inner = inner;
  }

  static Placement of(Component component) {
    return component.isScreen() ? WELL : IMAGE;
  }

  String columnNames() {
    return columnNames;
  }

  /** Whether the table's rows name places. Images need no dataset around them. */
  boolean places(Table table) {
    return inner.apply(table).isPresent() && (this == IMAGE || outer.apply(table).isPresent());
  }

  OptionalInt outerColumn(Table table) {
    return outer.apply(table);
  }

  OptionalInt innerColumn(Table table) {
    return inner.apply(table);
  }

  /** The same text for rows that describe the same; empty for a row that names no place. */
  Optional<String> key(Table table, Row row) {
    String first = outer.apply(table).isPresent() ? row.text(outer.apply(table).getAsInt()) : "";
    String second = inner.apply(table).isPresent() ? row.text(inner.apply(table).getAsInt()) : "";
    if (second.isEmpty() || (this == WELL && first.isEmpty())) {
      return Optional.empty();
    }
    String name =
        this == WELL
            ? WellName.parse(second).map(WellName::toString).orElse(second)
            : lastSegment(second);
    return Optional.of(first + "\u001f" + name);
  }

  static String lastSegment(String path) {
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }
}

package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/**
 * The key of a table's rows: an ordered list of columns. A key with a blank part is blank and joins
 * nothing.
 */
final class Key {

  private static final String BETWEEN = "\u001f";

  /** Columns whose cells, joined by {@code _}, make one part; mostly there is one. */
  private record Part(List<Integer> positions, boolean well) {

    String of(Row row) {
      StringBuilder text = new StringBuilder();
      for (int position : positions) {
        String cell = row.text(position);
        if (cell.isEmpty()) {
          return "";
        }
        text.append(text.isEmpty() ? "" : "_").append(well ? unpadded(cell) : cell);
      }
      return text.toString();
    }

    private static String unpadded(String well) {
      return WellName.parse(well).map(WellName::toString).orElse(well);
    }
  }

  private final List<Part> parts;

  private Key(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * The key made of the named columns. A column that the table lacks is composed of those that its
   * name joins by {@code _} ({@code Plate_Well}); empty when that fails, too.
   */
  static Optional<Key> of(Table table, List<String> names) {
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      List<Integer> positions = positions(table, name);
      if (positions.isEmpty()) {
        return Optional.empty();
      }
      boolean well = positions.size() == 1 && name.equalsIgnoreCase("Well");
      parts.add(new Part(positions, well));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Key(parts));
  }

  private static List<Integer> positions(Table table, String name) {
    OptionalInt column = table.column(name);
    if (column.isPresent()) {
      return List.of(column.getAsInt());
    }
    for (int i = name.indexOf('_'); i > 0; i = name.indexOf('_', i + 1)) {
      OptionalInt head = table.column(name.substring(0, i));
      List<Integer> tail = head.isPresent() ? positions(table, name.substring(i + 1)) : List.of();
      if (!tail.isEmpty()) {
        List<Integer> positions = new ArrayList<>(List.of(head.getAsInt()));
        positions.addAll(tail);
        return positions;
      }
    }
    return List.of();
  }

  /** Empty when a part is blank. */
  Optional<String> of(Row row) {
    List<String> texts = parts.stream().map(part -> part.of(row)).toList();
    return texts.stream().anyMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(String.join(BETWEEN, texts));
  }

  /** As people would write it. */
  static String shown(String key) {
    return key.replace(BETWEEN, " + ");
  }
}

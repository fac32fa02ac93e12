package org.fovea.cli.images.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the plates of a library or annotation; a well is imaged when its {@code Channels} cell is
 * not blank.
 */
final class LayoutReader {

  /** Rows and columns of plates with 6, 12, 24, 48, 96, 384 and 1,536 wells. */
  private static final int[][] STANDARD = {
    {2, 3}, {3, 4}, {4, 6}, {6, 8}, {8, 12}, {16, 24}, {32, 48}
  };

  private final DelimitedTable table;
  private final Map<String, String> paths = new HashMap<>();

  LayoutReader(DelimitedTable table, Optional<DelimitedTable> plates) {
    this.table = table;
    plates.stream().flatMap(DelimitedTable::rows).forEach(row -> path(row.cell(0), row.cell(1)));
  }

  List<PlateDesign> plates() {
    Map<String, List<DelimitedTable.Row>> rows =
        table
            .rows()
            .filter(row -> !row.cell("Plate").isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> row.cell("Plate"), LinkedHashMap::new, Collectors.toList()));
    List<PlateDesign> plates = new ArrayList<>();
    rows.forEach((name, laidOut) -> plates.add(plate(name, plates.size(), laidOut)));
    return plates;
  }

  /** Some forms put the path first, others the name. */
  private void path(String first, String second) {
    boolean pathFirst = first.contains("/") && !second.contains("/");
    paths.put(pathFirst ? second : first, pathFirst ? first : second);
  }

  private PlateDesign plate(String name, int index, List<DelimitedTable.Row> rows) {
    int[] size = STANDARD[0];
    Map<String, WellDesign> wells = new LinkedHashMap<>();
    for (DelimitedTable.Row row : rows) {
      Optional<int[]> place = WellDesign.place(row.cell("Well"));
      if (place.isPresent()) {
        size = larger(size, place.get());
        well(row, place.get()).ifPresent(well -> wells.putIfAbsent(well.name(), well));
      }
    }
    return new PlateDesign(
        name,
        index,
        size[0],
        size[1],
        isIndexFile(paths.getOrDefault(name, "")),
        List.copyOf(wells.values()));
  }

  private static Optional<WellDesign> well(DelimitedTable.Row row, int[] place) {
    List<ChannelDesign> channels = ChannelDesign.parse(row.cell("Channels"));
    return channels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WellDesign(place[0], place[1], channels, treatment(row), row.cell("Control Type")));
  }

  private static String treatment(DelimitedTable.Row row) {
    return Stream.of(
            Stream.of(row.cell("Gene Symbol"), row.cell("Gene Identifier")),
            row.cells("siRNA"),
            row.cells("Reagent Identifier"),
            row.cells("Compound"),
            row.cells("Experimental Condition"))
        .flatMap(cells -> cells)
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static int[] larger(int[] size, int[] place) {
    for (int[] standard : STANDARD) {
      boolean holds = place[0] < standard[0] && place[1] < standard[1];
      if (holds && standard[0] >= size[0]) {
        return standard;
      }
    }
    return new int[] {Math.max(size[0], place[0] + 1), Math.max(size[1], place[1] + 1)};
  }

  private static boolean isIndexFile(String path) {
    return path.substring(path.lastIndexOf('/') + 1).matches(".*\\.[A-Za-z]\\w{1,7}");
  }
}

package org.fovea.metadata.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.WellLine;

/**
 * A plate as it is drawn: one dot per laid-out well, in units of {@value #CELL} to a place.
 *
 * @param wells empty when the plate is only listed
 */
public record PlateMap(
    String name,
    String url,
    int rows,
    int columns,
    int positions,
    int laidOutWells,
    int imagedWells,
    List<Dot> wells,
    List<Tick> ticks,
    List<LegendEntry> legend) {

  static final int CELL = 16;
  private static final int MARGIN = 24;
  private static final int LETTERS = 26;

  /** A well. */
  public record Dot(int x, int y, String style, String title) {}

  /** A row letter or column number at the edge. */
  public record Tick(int x, int y, String text) {}

  /** How many wells of a category the plate has. */
  public record LegendEntry(String style, String label, long count) {}

  public int width() {
    return MARGIN + columns * CELL;
  }

  public int height() {
    return MARGIN + rows * CELL;
  }

  public boolean isDrawn() {
    return !wells.isEmpty();
  }

  static PlateMap of(PlateLine plate, String url, List<WellLine> wells) {
    return new PlateMap(
        plate.name(),
        url,
        plate.rows(),
        plate.columns(),
        plate.positions(),
        plate.laidOutWells(),
        plate.imagedWells(),
        wells.stream().map(PlateMap::dot).toList(),
        wells.isEmpty() ? List.of() : ticks(plate),
        legend(wells));
  }

  private static Dot dot(WellLine well) {
    String style = WellCategory.of(well).style() + (well.imaged() ? "" : " unimaged");
    return new Dot(centre(well.columnIndex()), centre(well.rowIndex()), style, title(well));
  }

  private static int centre(int index) {
    return MARGIN + index * CELL + CELL / 2;
  }

  private static String title(WellLine well) {
    Stream<String> genes =
        well.treatments().stream()
            .flatMap(t -> t.genes().stream())
            .map(WellLine.Gene::symbol)
            .filter(s -> s != null);
    Stream<String> phenotypes = well.phenotypes().stream().map(WellLine.PhenotypeCall::name);
    List<String> words = new ArrayList<>(List.of(well.name()));
    Stream.ofNullable(well.controlType()).forEach(words::add);
    genes.distinct().limit(4).forEach(words::add);
    phenotypes.distinct().limit(4).forEach(words::add);
    if (!well.imaged()) {
      words.add("not imaged");
    }
    return String.join(" · ", words);
  }

  private static List<Tick> ticks(PlateLine plate) {
    List<Tick> ticks = new ArrayList<>();
    for (int row = 0; row < plate.rows(); row++) {
      ticks.add(new Tick(MARGIN / 2, centre(row) + CELL / 4, letters(row)));
    }
    for (int column = 0; column < plate.columns(); column++) {
      ticks.add(new Tick(centre(column), MARGIN - CELL / 2, Integer.toString(column + 1)));
    }
    return ticks;
  }

  private static String letters(int row) {
    String last = Character.toString((char) ('A' + row % LETTERS));
    return row < LETTERS ? last : letters(row / LETTERS - 1) + last;
  }

  private static List<LegendEntry> legend(List<WellLine> wells) {
    Map<WellCategory, Long> counts = new EnumMap<>(WellCategory.class);
    wells.forEach(well -> counts.merge(WellCategory.of(well), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(
            entry ->
                new LegendEntry(entry.getKey().style(), entry.getKey().label(), entry.getValue()))
        .toList();
  }
}

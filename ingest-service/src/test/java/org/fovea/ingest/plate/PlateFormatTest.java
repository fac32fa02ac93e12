package org.fovea.ingest.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateFormatTest {

  private static PlateFormat fitting(String... wells) {
    return PlateFormat.fitting(
        List.of(wells).stream().map(well -> WellName.parse(well).orElseThrow()).toList());
  }

  @Test
  void aLibraryThatUsesTheInnerWellsStillLiesOnNinetySix() {
    assertEquals(new PlateFormat(8, 12), fitting("B2", "G11"));
  }

  @ParameterizedTest
  @CsvSource({
    "A1,2,3",
    "C4,3,4",
    "D6,4,6",
    "F8,6,8",
    "H12,8,12",
    "I1,16,24",
    "P24,16,24",
    "Q1,32,48",
    "AF48,32,48",
    "AV72,48,72"
  })
  void thePlateIsTheSmallestStandardThatFits(String well, int rows, int columns) {
    assertEquals(new PlateFormat(rows, columns), fitting(well));
  }

  @Test
  void whatFitsNoStandardIsAsLargeAsItsWells() {
    PlateFormat format = fitting("A1", "A100");
    assertEquals(new PlateFormat(1, 100), format);
    assertFalse(format.isStandard());
  }

  @Test
  void thePlateOfNoWellsHasNoSize() {
    assertEquals(PlateFormat.UNKNOWN, PlateFormat.fitting(Set.of()));
  }

  @Property
  void everyWellFitsItsPlate(
      @ForAll @IntRange(max = 60) int row, @ForAll @IntRange(max = 90) int column) {
    PlateFormat format = PlateFormat.fitting(List.of(new WellName(row, column)));
    assertTrue(format.rows() > row && format.columns() > column);
  }
}

package org.fovea.ingest.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellNameTest {

  @ParameterizedTest
  @CsvSource({
    "B07,B7",
    "b7,B7",
    "' B7 ',B7",
    "A01,A1",
    "B-7,B7",
    "AF48,AF48",
    "r02c07,B7",
    "R2C7,B7",
    "AV72,AV72"
  })
  void allSpellingsOfAWellNameTheSame(String written, String name) {
    assertEquals(Optional.of(name), WellName.parse(written).map(WellName::toString));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "B", "B0", "ABC1", "B1.5", "empty", "1B", "B1234"})
  void whatIsNoWellIsNone(String written) {
    assertEquals(Optional.empty(), WellName.parse(written));
  }

  @Test
  void rowsAndColumnsCountFromZero() {
    assertEquals(new WellName(31, 47), WellName.parse("AF48").orElseThrow());
  }

  @Test
  void noWellLiesAboveTheFirstRow() {
    assertThrows(IllegalArgumentException.class, () -> new WellName(-1, 0));
  }

  @Property
  void parsingANameGivesTheWellBack(
      @ForAll @IntRange(max = 701) int row, @ForAll @IntRange(max = 998) int column) {
    WellName well = new WellName(row, column);
    assertEquals(Optional.of(well), WellName.parse(well.toString()));
  }

  @Property
  void parsingAnyTextNeverThrowsAndIsStable(@ForAll String text) {
    Optional<WellName> well = WellName.parse(text);
    assertEquals(well, well.flatMap(w -> WellName.parse(w.toString())));
  }
}

package org.fovea.contract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.fact.Observed.ValueCount;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void sizesAreTransposedOnlyWhenAllImagesAre() {
    // given
    SizeRule width = SizeRule.of(3838, observed("3710"));
    SizeRule height = SizeRule.of(3710, observed("3838"));
    SizeRule mixed = SizeRule.of(3838, observed("3710", "3838"));

    // when, then
    assertEquals(Verdict.TRANSPOSED, width.against(height).verdict());
    assertEquals(Verdict.DIFFERS, mixed.against(height).verdict());
  }

  @Test
  void aSquareIsNeverTransposed() {
    // given
    SizeRule side = SizeRule.of(4096, observed("4092"));

    // when, then
    assertEquals(Verdict.DIFFERS, side.against(side).verdict());
  }

  @Test
  void aDeclaredZeroSaysNothing() {
    // given
    SizeRule side = SizeRule.of(0, observed("4092"));

    // when, then
    assertEquals(Verdict.UNKNOWN, side.against(side).verdict());
  }

  @Test
  void halfTheDeclaredWidthMayBeTwoPixelsToAByte() {
    // given
    SizeRule width = SizeRule.of(11520, observed("5760"));
    SizeRule height = SizeRule.of(8184, observed("8184"));

    // when, then
    assertTrue(width.against(height).hint().contains("4 bits"));
  }

  @Test
  void pixelSizesOfOneAngstromAreWhatNobodySet() {
    // when, then
    assertEquals(Verdict.UNKNOWN, pixelSize("1.35", "1"));
    assertEquals(Verdict.EQUAL, pixelSize("1.01", "1"));
    assertEquals(Verdict.EQUAL, pixelSize("1.35", "1.3502"));
    assertEquals(Verdict.DIFFERS, pixelSize("1.35", "1.4"));
    assertEquals(Verdict.UNKNOWN, pixelSize("0", "1.4"));
  }

  @Test
  void voxelTypesAreComparedByMeaning() {
    // when, then
    assertEquals(
        Verdict.EQUAL, VoxelTypeRule.of("UNSIGNED 16 BIT INTEGER", observed("uint16")).verdict());
    assertEquals(Verdict.EQUAL, VoxelTypeRule.of("32-bit float", observed("float")).verdict());
    assertEquals(
        Verdict.DIFFERS, VoxelTypeRule.of("UNSIGNED BYTE", observed("int8", "uint8")).verdict());
    assertEquals(Verdict.UNKNOWN, VoxelTypeRule.of("TEXT", observed("uint8")).verdict());
  }

  @Test
  void formatsOfOneFamilyAreEqual() {
    // when, then
    assertEquals(Verdict.EQUAL, FormatRule.of("MRCS", observed("MRC")).verdict());
    assertEquals(Verdict.EQUAL, FormatRule.of("TIFF", observed("OME-TIFF", "TIFF")).verdict());
    assertEquals(Verdict.DIFFERS, FormatRule.of("DM4", observed("TIFF")).verdict());
    assertEquals(Verdict.UNKNOWN, FormatRule.of("EER", observed("TIFF")).verdict());
    assertEquals(Verdict.UNKNOWN, FormatRule.of("MRC", Observed.NOTHING).verdict());
  }

  @Test
  void moreValuesThanAreListedAreNeverAllEqual() {
    // given
    Observed many = new Observed(List.of(new ValueCount("5", 1)), 2);

    // when, then
    assertEquals(Verdict.DIFFERS, SizeRule.of(5, many).against(SizeRule.of(5, many)).verdict());
  }

  private static Verdict pixelSize(String declared, String observed) {
    return PixelSizeRule.of(new BigDecimal(declared), observed(observed)).verdict();
  }

  private static Observed observed(String... values) {
    return new Observed(
        Stream.of(values).map(value -> new ValueCount(value, 1)).toList(), values.length);
  }
}

package org.fovea.cli.images.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.cli.images.design.ChannelDesign;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.WellDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldArtistTest {

  private static final ChannelDesign DNA = new ChannelDesign("DNA", "Hoechst:DNA");
  private static final ChannelDesign MITOTIC =
      new ChannelDesign("mitotic", "anti-phospho-histone H3:mitotic");
  private static final PlateDesign PLATE = new PlateDesign("P1", 0, 8, 12, false, List.of());

  @Test
  void aFieldIsTheSameEveryTime() {
    assertArrayEquals(draw("CKAP5", 0).get(0), draw("CKAP5", 0).get(0));
  }

  @Test
  void fieldsAndTreatmentsDiffer() {
    assertFalse(Arrays.equals(draw("CKAP5", 0).get(0), draw("CKAP5", 1).get(0)));
    assertFalse(Arrays.equals(draw("CKAP5", 0).get(0), draw("GAPDH", 0).get(0)));
  }

  @Test
  void aGeneWhoseLossStopsMitosisLightsUpMitoticCells() {
    assertTrue(mitoticLight("PLK1") > 3 * mitoticLight(""));
  }

  @Test
  void coloursOfChannelsDiffer() {
    ChannelDesign yap = new ChannelDesign("YAP/TAZ", "a:YAP/TAZ");

    assertEquals(List.of("0000FF", "00FF00", "FF0000"), FieldArtist.colors(List.of(DNA, yap, yap)));
  }

  @ParameterizedTest
  @CsvSource({
    "Hoescht: nuclei, NUCLEI",
    "Anti-Ser10 PhosphoHistone H3: mitotic nuclei, MITOTIC_CHROMATIN",
    "Anti-alpha-tubulin: microtubules, MICROTUBULES",
    "RFP: whole cell, CYTOPLASM",
    "Exp3Cam3:Alexa647 phalloidin:F-actin, ACTIN",
    "Exp2Cam2:mouse anti-YAP/TAZ plus Alexa488 anti-mouse:YAP/TAZ, SHUTTLE",
    "Exp4Cam2:rabbit anti-CD44 plus Alexa568 anti-rabbit:CD44, MEMBRANE"
  })
  void aStainIsToldByTheWordsOfItsChannel(String description, Stain stain) {
    assertEquals(stain, Stain.of(description));
  }

  /** Light above the background over several fields. */
  private static double mitoticLight(String gene) {
    return IntStream.range(0, 8).mapToDouble(field -> light(draw(gene, field).get(1))).sum();
  }

  private static double light(short[] plane) {
    return IntStream.range(0, plane.length).map(i -> Math.max(0, plane[i] - 1500)).sum();
  }

  private static List<short[]> draw(String gene, int field) {
    return new FieldArtist(96)
        .draw(PLATE, new WellDesign(1, 2, List.of(DNA, MITOTIC), gene, ""), field);
  }
}

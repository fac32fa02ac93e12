package org.fovea.ingest.form.empiar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.ingest.form.empiar.DeclaredFacts.Comparison;
import org.fovea.ingest.form.empiar.DeclaredFacts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredFactsTest {

  private final List<ImageLine> images = new ArrayList<>();
  private final List<ImageFactsLine> facts = new ArrayList<>();

  private void seen(int width, int height, int frames, String voxelType, Double angstroms) {
    String id = "i" + images.size();
    images.add(
        new ImageLine(
            id,
            id,
            id,
            "movies",
            null,
            null,
            null,
            null,
            null,
            "MRC",
            true,
            null,
            List.of(new ImageLine.Part(id + ".mrc", 0, null, null, null, 0)),
            null));
    facts.add(
        new ImageFactsLine(
            id,
            width,
            height,
            1,
            1,
            frames,
            "frame",
            voxelType,
            angstroms,
            angstroms,
            null,
            "angstrom",
            null,
            null));
  }

  private static ImageSetDeclaration declared(Integer width, Integer height, Boolean variable) {
    return declared(width, height, variable, "micrographs - multiframe", 8);
  }

  private static ImageSetDeclaration declared(
      Integer width, Integer height, Boolean variable, String category, int frames) {
    return new ImageSetDeclaration(
        "data/movies",
        category,
        "MRC",
        "MRC",
        2L,
        frames,
        2,
        6,
        "32 BIT FLOAT",
        new BigDecimal("1.06"),
        new BigDecimal("1.06"),
        width,
        height,
        variable,
        null,
        null);
  }

  private Comparison compared(ImageSetDeclaration declared, String field) {
    return DeclaredFacts.compare(declared, images, facts).stream()
        .filter(comparison -> comparison.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void valuesAreCountedByFile() {
    seen(64, 32, 8, "float", 1.06);
    seen(64, 32, 8, "float", 1.06);
    seen(128, 32, 8, "float", 1.06);
    assertEquals(
        new Comparison("imageWidth", "64", Map.of("64", 2L, "128", 1L), Verdict.DIFFERS),
        compared(declared(64, 32, null), "imageWidth"));
  }

  @Test
  void exchangedSizesAreToldFromOthers() {
    seen(32, 64, 8, "float", 1.06);
    assertEquals(Verdict.TRANSPOSED, compared(declared(64, 32, null), "imageWidth").verdict());
    seen(32, 65, 8, "float", 1.06);
    assertEquals(Verdict.DIFFERS, compared(declared(64, 32, null), "imageHeight").verdict());
  }

  @Test
  void variableSizesAgreeWithDifferentOnes() {
    seen(64, 32, 8, "float", 1.06);
    assertEquals(Verdict.UNKNOWN, compared(declared(null, null, true), "imageWidth").verdict());
    seen(65, 32, 8, "float", 1.06);
    assertEquals(Verdict.EQUAL, compared(declared(null, null, true), "imageWidth").verdict());
  }

  @Test
  void nothingSeenIsUnknown() {
    for (Comparison comparison : DeclaredFacts.compare(declared(64, 32, null), images, facts)) {
      assertEquals(Verdict.UNKNOWN, comparison.verdict(), comparison.field());
    }
  }

  @ParameterizedTest
  @CsvSource({"8, EQUAL", "6, EQUAL", "5, DIFFERS"})
  void framesAgreeWhenTheRangeLiesInside(int frames, Verdict verdict) {
    seen(64, 32, frames, "float", 1.06);
    assertEquals(verdict, compared(declared(64, 32, null), "framesPerImage").verdict());
  }

  @Test
  void oneFramePerVolumeSaysNothingAboutItsDepth() {
    seen(64, 32, 5, "float", 1.06);
    assertEquals(
        Verdict.UNKNOWN,
        compared(declared(64, 32, null, "reconstructed volumes", 1), "framesPerImage").verdict());
    assertEquals(
        Verdict.DIFFERS,
        compared(declared(64, 32, null, "micrographs - single frame", 1), "framesPerImage")
            .verdict());
  }

  @ParameterizedTest
  @CsvSource({"1.06, EQUAL", "1.08, EQUAL", "1.09, DIFFERS", "2.12, DIFFERS", "1.0, UNKNOWN"})
  void pixelSizesAgreeWithinTwoPercent(double angstroms, Verdict verdict) {
    seen(64, 32, 8, "float", angstroms);
    assertEquals(verdict, compared(declared(64, 32, null), "pixelWidth").verdict());
  }

  @Test
  void typesAndFormatsAreComparedByMeaning() {
    seen(64, 32, 8, "float", 1.06);
    assertEquals(Verdict.EQUAL, compared(declared(64, 32, null), "voxelType").verdict());
    assertEquals(Verdict.EQUAL, compared(declared(64, 32, null), "dataFormat").verdict());
    seen(64, 32, 8, "int16", 1.06);
    assertEquals(Verdict.DIFFERS, compared(declared(64, 32, null), "voxelType").verdict());
  }
}

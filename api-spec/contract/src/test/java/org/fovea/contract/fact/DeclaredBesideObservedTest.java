package org.fovea.contract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.fact.Observed.ValueCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredBesideObservedTest {

  private final List<ImageLine> images = new ArrayList<>();
  private final Map<String, ImageFactsLine> facts = new HashMap<>();

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
    facts.put(
        id,
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

  private FactField compared(ImageSetDeclaration declared, String field) {
    return fields(declared).stream()
        .filter(candidate -> candidate.fact().key().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private List<FactField> fields(ImageSetDeclaration declared) {
    FactQuestion question = FactQuestion.of(declared);
    Observation observation = Observation.of(images, facts, question);
    return new Comparison(declared, observation, question.unit()).fields();
  }

  @Test
  void valuesAreCountedByImage() {
    seen(64, 32, 8, "float", 1.06);
    seen(64, 32, 8, "float", 1.06);
    seen(128, 32, 8, "float", 1.06);
    FactField width = compared(declared(64, 32, null), "imageWidth");
    assertEquals(
        List.of(new ValueCount("64", 2), new ValueCount("128", 1)), width.observed().values());
    assertEquals(Verdict.DIFFERS, width.verdict());
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
    for (FactField field : fields(declared(64, 32, null))) {
      Verdict expected = field.fact() == Fact.IMAGES ? Verdict.DIFFERS : Verdict.UNKNOWN;
      assertEquals(expected, field.verdict(), field.fact().key());
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

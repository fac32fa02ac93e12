package org.fovea.metadata.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.StudyLine;

/** Images of one dataset whose facts differ in everything that facts can differ in. */
public record VariedSample(String study, String accession, String title) implements Sample {

  public static final String DATASET = "varied";
  private static final int IMAGES = 400;
  private static final List<String> UNITS =
      List.of(
          "angstrom",
          "Å",
          "picometer",
          "nanometer",
          "nm",
          "micrometer",
          "µm",
          "millimeter",
          "centimeter",
          "meter",
          "inch",
          "furlong",
          "");
  private static final List<Double> LENGTHS =
      List.of(0.0, 1.0, 0.1005, 1.00005, 1.2000000476837158, 0.00000123455, 1e-320, 1e305, -2.5);
  private static final List<String> AXES =
      List.of("z", "frame", "tilt", "particle", "slice", "lifetime", "");

  @Override
  public List<StudyLine> studyLines() {
    return List.of(StudyLine.titled(study, accession, "fovea", title));
  }

  @Override
  public List<DatasetLine> datasets() {
    return List.of(
        new DatasetLine(
            SampleContent.id(study, "dataset", DATASET),
            DATASET,
            "component",
            DATASET,
            null,
            null,
            null,
            null,
            null));
  }

  @Override
  public List<ImageLine> images() {
    List<ImageLine> images = new ArrayList<>();
    for (int n = 0; n < IMAGES; n++) {
      String format = n % 5 == 0 ? null : "F" + n % 3;
      images.add(
          new ImageLine(
              id(n),
              DATASET + "/i" + n,
              "i" + n,
              DATASET,
              null,
              null,
              null,
              null,
              null,
              format,
              true,
              null,
              List.of(new ImageLine.Part("i" + n + ".tif", 0, null, null, null, 0)),
              List.of()));
    }
    return images;
  }

  @Override
  public List<ImageFactsLine> facts() {
    Random random = new Random(1);
    List<ImageFactsLine> facts = new ArrayList<>();
    for (int n = 0; n < IMAGES; n++) {
      if (n % 7 > 0) {
        facts.add(
            new ImageFactsLine(
                id(n),
                1 + random.nextInt(12) * 9,
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                n == 1 ? Integer.MAX_VALUE : 1 + random.nextInt(3),
                sometimes(pick(AXES, random)),
                sometimes(pick(List.of("uint8", "Int16", "float", ""), random)),
                random.nextInt(4) == 0 ? null : pick(LENGTHS, random),
                pick(LENGTHS, random),
                null,
                sometimes(pick(UNITS, random)),
                null,
                null));
      }
    }
    return facts;
  }

  private String id(int number) {
    return SampleContent.id(study, "image", DATASET + "/i" + number);
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String sometimes(String text) {
    return text.isEmpty() ? null : text;
  }
}

package org.fovea.contract.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;

/** The values that the facts of one image have, as text. */
final class ImageValues {

  private static final int DECIMALS = 4;
  private static final Map<String, Double> ANGSTROMS =
      Map.ofEntries(
          Map.entry("angstrom", 1.0),
          Map.entry("Å", 1.0),
          Map.entry("picometer", 0.01),
          Map.entry("nanometer", 10.0),
          Map.entry("nm", 10.0),
          Map.entry("micrometer", 1e4),
          Map.entry("µm", 1e4),
          Map.entry("millimeter", 1e7),
          Map.entry("centimeter", 1e8),
          Map.entry("meter", 1e10),
          Map.entry("inch", 2.54e8));

  private final Map<Fact, String> values = new EnumMap<>(Fact.class);
  private final FactQuestion question;

  private ImageValues(FactQuestion question) {
    this.question = question;
  }

  static Map<Fact, String> of(
      ImageLine image, Optional<ImageFactsLine> facts, FactQuestion question) {
    ImageValues of = new ImageValues(question);
    if (image.format() != null) {
      of.values.put(Fact.DATA_FORMAT, image.format());
    }
    facts.ifPresent(of::add);
    return of.values;
  }

  private void add(ImageFactsLine facts) {
    values.put(Fact.IMAGE_WIDTH, text(facts.sizeX()));
    values.put(Fact.IMAGE_HEIGHT, text(facts.sizeY()));
    values.put(Fact.CHANNELS, text(facts.sizeC()));
    stack(facts);
    if (facts.voxelType() != null) {
      values.put(Fact.VOXEL_TYPE, facts.voxelType());
    }
    length(Fact.PIXEL_WIDTH, facts.physicalSizeX(), facts.physicalUnit());
    length(Fact.PIXEL_HEIGHT, facts.physicalSizeY(), facts.physicalUnit());
  }

  private void stack(ImageFactsLine facts) {
    long pages = (long) facts.sizeZ() * facts.sizeT();
    String axis = facts.thirdAxis() == null ? "frame" : facts.thirdAxis();
    boolean unnamed = axis.equals("slice") && question.unnamedPagesAreFrames();
    values.put(Fact.FRAMES_PER_IMAGE, text(1));
    switch (unnamed ? "frame" : axis) {
      case "frame" -> values.put(Fact.FRAMES_PER_IMAGE, text(pages));
      case "tilt" -> values.put(Fact.TILTS, text(pages));
      case "particle" -> values.put(Fact.PARTICLES, text(pages));
      case "slice" -> values.put(Fact.SLICES, text(pages));
      case "z" -> {
        values.put(Fact.FRAMES_PER_IMAGE, text(facts.sizeT()));
        values.put(Fact.SLICES, text(facts.sizeZ()));
      }
      default -> {}
    }
  }

  private void length(Fact fact, Double size, String unit) {
    if (size == null || size == 0 || unit == null || !ANGSTROMS.containsKey(unit)) {
      return;
    }
    double scale = ANGSTROMS.get(unit) / question.unit().angstroms();
    BigDecimal length = BigDecimal.valueOf(size).multiply(BigDecimal.valueOf(scale));
    if (Double.isFinite(length.doubleValue())) {
      BigDecimal rounded = length.setScale(DECIMALS, RoundingMode.HALF_UP);
      values.put(fact, rounded.stripTrailingZeros().toPlainString());
    }
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}

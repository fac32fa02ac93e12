package org.fovea.search.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageFactsLine;

/**
 * What was observed in the images of a version, as pairs. Most images of a study are alike, so
 * equal facts are kept once, and an image costs its id.
 */
final class FactPairs {
  static final String IMAGE_WIDTH = "Image Width";
  static final String IMAGE_HEIGHT = "Image Height";
  static final String VOXEL_TYPE = "Voxel Type";
  static final String PIXEL_WIDTH = "Pixel Width";
  static final String PIXEL_HEIGHT = "Pixel Height";

  private static final Map<String, String> THIRD_AXES =
      Map.of(
          "z",
          "Slices",
          "slice",
          "Slices",
          "frame",
          "Frames",
          "tilt",
          "Tilts",
          "particle",
          "Particles");

  private final Map<UUID, List<Attribute>> byImage = new HashMap<>();
  private final Map<List<Attribute>, List<Attribute>> alike = new HashMap<>();

  void add(ImageFactsLine facts) {
    List<Attribute> pairs = pairs(facts);
    alike.putIfAbsent(pairs, pairs);
    byImage.put(UUID.fromString(facts.image()), alike.get(pairs));
  }

  /** The facts of an image, none when nothing was observed. */
  List<Attribute> of(String image) {
    return byImage.getOrDefault(UUID.fromString(image), List.of());
  }

  private static List<Attribute> pairs(ImageFactsLine facts) {
    List<Attribute> pairs = new ArrayList<>();
    pairs.add(number(IMAGE_WIDTH, facts.sizeX()));
    pairs.add(number(IMAGE_HEIGHT, facts.sizeY()));
    String thirdAxis = facts.thirdAxis() == null ? "z" : facts.thirdAxis();
    pairs.add(number(THIRD_AXES.getOrDefault(thirdAxis, "Slices"), facts.sizeZ()));
    pairs.add(number("Channels", facts.sizeC()));
    pairs.add(number("Time Points", facts.sizeT()));
    if (facts.voxelType() != null) {
      pairs.add(Attribute.of(VOXEL_TYPE, facts.voxelType()));
    }
    length(pairs, PIXEL_WIDTH, facts.physicalSizeX(), facts.physicalUnit());
    length(pairs, PIXEL_HEIGHT, facts.physicalSizeY(), facts.physicalUnit());
    length(pairs, "Pixel Depth", facts.physicalSizeZ(), facts.physicalUnit());
    return List.copyOf(pairs);
  }

  private static void length(List<Attribute> pairs, String key, Double sizeOrNull, String unit) {
    if (sizeOrNull != null && sizeOrNull > 0 && Double.isFinite(sizeOrNull)) {
      pairs.add(number(key, BigDecimal.valueOf(sizeOrNull), unit));
    }
  }

  private static Attribute number(String key, int number) {
    return number(key, BigDecimal.valueOf(number), null);
  }

  private static Attribute number(String key, BigDecimal number, String unitOrNull) {
    return new Attribute(key, number.toPlainString(), null, null, null, number, unitOrNull, null);
  }
}

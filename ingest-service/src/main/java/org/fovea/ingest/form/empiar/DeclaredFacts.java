package org.fovea.ingest.form.empiar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;

/**
 * Declared beside observed: what the form says about the images of a set, and what was seen in
 * them. A pure function of content lines.
 *
 * <p>Pixel sizes agree within 2 %; one of 0 or 1 Å is a header's default and says nothing. Frames
 * agree when the range used lies inside those observed; in volumes and tilt series a declared 1
 * says nothing about their depth.
 */
final class DeclaredFacts {

  private static final Set<String> VOLUMES =
      Set.of("tilt series", "reconstructed volumes", "subtomograms");
  private static final Map<String, Set<String>> VOXEL_TYPES =
      Map.of(
          "UNSIGNED BYTE", Set.of("uint8"),
          "SIGNED BYTE", Set.of("int8"),
          "UNSIGNED 16 BIT INTEGER", Set.of("uint16"),
          "SIGNED 16 BIT INTEGER", Set.of("int16"),
          "UNSIGNED 32 BIT INTEGER", Set.of("uint32"),
          "SIGNED 32 BIT INTEGER", Set.of("int32"),
          "32 BIT FLOAT", Set.of("float", "float32"),
          "BIT", Set.of("bit"),
          "4 BIT INTEGER", Set.of("uint4"),
          "16 BIT FLOAT", Set.of("half", "float16"));
  private static final Map<String, Set<String>> FORMATS =
      Map.of("TIFF", Set.of("TIFF", "OME-TIFF"), "MRCS", Set.of("MRC", "MRCS"));
  private static final Map<String, Double> ANGSTROMS =
      Map.of(
          "angstrom",
          1.0,
          "picometer",
          0.01,
          "nanometer",
          10.0,
          "micrometer",
          1e4,
          "millimeter",
          1e7,
          "centimeter",
          1e8,
          "meter",
          1e10);
  private static final double TOLERANCE = 0.02;
  private static final MathContext SHOWN = new MathContext(5);

  private final ImageSetDeclaration declared;
  private final Map<String, ImageFactsLine> facts = new HashMap<>();
  private final List<ImageLine> images;

  private DeclaredFacts(
      ImageSetDeclaration declared, List<ImageLine> images, List<ImageFactsLine> facts) {
    this.declared = declared;
    this.images = images;
    facts.forEach(line -> this.facts.put(line.image(), line));
  }

  /** How a declared value stands to those observed. */
  enum Verdict {
    EQUAL,
    DIFFERS,
    /** Width and height are exchanged in every image that differs. */
    TRANSPOSED,
    /** Nothing was declared, or nothing observed. */
    UNKNOWN
  }

  /**
   * A field of the declaration.
   *
   * @param field as in {@link ImageSetDeclaration}
   * @param declared null when nothing was
   * @param observed number of files by value
   */
  record Comparison(String field, String declared, Map<String, Long> observed, Verdict verdict) {}

  /**
   * Compares every field that can be observed.
   *
   * @param images those of the set
   * @param facts of these images, or of more
   */
  static List<Comparison> compare(
      ImageSetDeclaration declared, List<ImageLine> images, List<ImageFactsLine> facts) {
    return new DeclaredFacts(declared, images, facts).all();
  }

  private List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    all.add(size("imageWidth", declared.imageWidth(), ImageFactsLine::sizeX));
    all.add(size("imageHeight", declared.imageHeight(), ImageFactsLine::sizeY));
    all.add(frames());
    all.add(
        of(
            "voxelType",
            declared.voxelType(),
            image -> fact(image).map(ImageFactsLine::voxelType),
            (stated, seen) -> VOXEL_TYPES.getOrDefault(stated, Set.of(stated)).contains(seen)));
    all.add(pixel("pixelWidth", declared.pixelWidth(), ImageFactsLine::physicalSizeX));
    all.add(pixel("pixelHeight", declared.pixelHeight(), ImageFactsLine::physicalSizeY));
    all.add(
        of(
            "dataFormat",
            declared.dataFormat(),
            image -> Optional.ofNullable(image.format()),
            (stated, seen) -> FORMATS.getOrDefault(stated, Set.of(stated)).contains(seen)));
    return List.copyOf(all);
  }

  private Optional<ImageFactsLine> fact(ImageLine image) {
    return Optional.ofNullable(facts.get(image.id()));
  }

  private Comparison of(
      String field,
      String stated,
      Function<ImageLine, Optional<String>> value,
      BiPredicate<String, String> agree) {
    Map<String, Long> observed = observed(value);
    if (stated == null || observed.isEmpty()) {
      return new Comparison(field, stated, observed, Verdict.UNKNOWN);
    }
    boolean equal = observed.keySet().stream().allMatch(seen -> agree.test(stated, seen));
    return new Comparison(field, stated, observed, equal ? Verdict.EQUAL : Verdict.DIFFERS);
  }

  /** Files by value, the most frequent value first. */
  private Map<String, Long> observed(Function<ImageLine, Optional<String>> value) {
    Map<String, Long> counts = new TreeMap<>();
    for (ImageLine image : images) {
      value
          .apply(image)
          .ifPresent(seen -> counts.merge(seen, Math.max(1L, image.parts().size()), Long::sum));
    }
    Map<String, Long> ordered = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private Comparison size(String field, Integer stated, Function<ImageFactsLine, Integer> size) {
    Function<ImageLine, Optional<String>> value =
        image -> fact(image).map(size).map(String::valueOf);
    if (Boolean.TRUE.equals(declared.variableSize())) {
      Map<String, Long> observed = observed(value);
      Verdict verdict = observed.size() > 1 ? Verdict.EQUAL : Verdict.UNKNOWN;
      return new Comparison(field, "variable", observed, verdict);
    }
    String text = stated == null ? null : String.valueOf(stated);
    Comparison compared = of(field, text, value, String::equals);
    return compared.verdict() == Verdict.DIFFERS && isTransposed()
        ? new Comparison(field, text, compared.observed(), Verdict.TRANSPOSED)
        : compared;
  }

  private boolean isTransposed() {
    return images.stream()
        .flatMap(image -> fact(image).stream())
        .allMatch(seen -> fits(seen.sizeX(), seen.sizeY()) || fits(seen.sizeY(), seen.sizeX()));
  }

  private boolean fits(int width, int height) {
    return Integer.valueOf(width).equals(declared.imageWidth())
        && Integer.valueOf(height).equals(declared.imageHeight());
  }

  private Comparison frames() {
    Integer stated = declared.framesPerImage();
    Function<ImageLine, Optional<String>> value =
        image -> fact(image).map(seen -> String.valueOf((long) seen.sizeZ() * seen.sizeT()));
    Comparison compared =
        of(
            "framesPerImage",
            stated == null ? null : String.valueOf(stated),
            value,
            (text, seen) -> text.equals(seen) || rangeFits(Long.parseLong(seen)));
    boolean depth = compared.verdict() == Verdict.DIFFERS && stated == 1 && isVolume();
    return depth
        ? new Comparison(compared.field(), "1", compared.observed(), Verdict.UNKNOWN)
        : compared;
  }

  private boolean isVolume() {
    return declared.category() != null && VOLUMES.contains(declared.category());
  }

  private boolean rangeFits(long frames) {
    return declared.frameRangeMin() != null
        && declared.frameRangeMax() != null
        && declared.frameRangeMax() <= frames;
  }

  private Comparison pixel(String field, BigDecimal stated, Function<ImageFactsLine, Double> size) {
    return of(
        field,
        stated == null ? null : stated.toString(),
        image -> fact(image).flatMap(seen -> angstroms(size.apply(seen), seen.physicalUnit())),
        (text, seen) -> isNear(new BigDecimal(text).doubleValue(), Double.parseDouble(seen)));
  }

  private static Optional<String> angstroms(Double size, String unit) {
    if (size == null || unit == null || !ANGSTROMS.containsKey(unit)) {
      return Optional.empty();
    }
    double angstroms = size * ANGSTROMS.get(unit);
    boolean says = Double.isFinite(angstroms) && angstroms > 0 && !isNear(1, angstroms, 1e-6);
    return says
        ? Optional.of(new BigDecimal(angstroms, SHOWN).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  private static boolean isNear(double stated, double seen) {
    return isNear(stated, seen, TOLERANCE);
  }

  private static boolean isNear(double stated, double seen, double tolerance) {
    return Math.abs(seen - stated) <= tolerance * stated;
  }
}

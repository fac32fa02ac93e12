package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.inspection.em.EmFact.Source;

/** The columns of a table, under RELION's names, and what its rows mean. */
final class StarTable {

  static final String GROUP = "_rlnOpticsGroup";
  static final String GROUP_NAME = "_rlnOpticsGroupName";

  private static final String IMAGE = "_rlnImageName";
  private static final String DETECTOR_PIXEL = "_rlnDetectorPixelSize";
  private static final String MAGNIFICATION = "_rlnMagnification";
  private static final List<String> MICROGRAPHS =
      List.of("_rlnMicrographName", "_rlnMicrographMovieName", "_rlnTomoTiltSeriesName");
  private static final List<String> MICROGRAPH_PIXELS =
      List.of(
          "_rlnMicrographPixelSize",
          "_rlnMicrographOriginalPixelSize",
          "_rlnTomoTiltSeriesPixelSize");
  private static final List<String> OPTICS =
      List.of(
          "_rlnVoltage",
          "_rlnSphericalAberration",
          "_rlnAmplitudeContrast",
          "_rlnImagePixelSize",
          DETECTOR_PIXEL);
  private static final BigDecimal ANGSTROM_PER_MICROMETER = BigDecimal.valueOf(10_000);

  private final Map<String, Integer> positions = new HashMap<>();

  StarTable(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      positions.putIfAbsent(columns.get(i), i);
    }
  }

  /** True when its rows are optics groups, which name no image. */
  boolean listsOptics() {
    return givesOptics() && !has(IMAGE) && MICROGRAPHS.stream().noneMatch(this::has);
  }

  /** True when rows say how images were taken, as in files older than optics groups. */
  boolean givesOptics() {
    return OPTICS.stream().anyMatch(this::has);
  }

  private boolean has(String column) {
    return positions.containsKey(column);
  }

  Optional<String> cell(List<String> row, String column) {
    return Optional.ofNullable(positions.get(column))
        .map(row::get)
        .filter(text -> !text.isEmpty() && !text.equals("None"));
  }

  /** The file of a row's particle: {@code 000012@stack.mrcs}. */
  Optional<String> particleFile(List<String> row) {
    return cell(row, IMAGE)
        .map(name -> name.substring(name.indexOf('@') + 1))
        .filter(name -> !name.isEmpty());
  }

  /** The row's micrographs, without the format that RELION may put behind a colon. */
  List<String> micrographFiles(List<String> row) {
    return MICROGRAPHS.stream()
        .flatMap(column -> cell(row, column).stream())
        .map(name -> name.replaceFirst(":mrcs?$", ""))
        .toList();
  }

  /** How the row's particles were taken. */
  EmAcquisition particles(List<String> row, Source source) {
    EmFacts facts = beam(row, source);
    if (has("_rlnImagePixelSize")) {
      facts.measured(EmQuantity.PIXEL_SIZE, "_rlnImagePixelSize", cell(row, "_rlnImagePixelSize"));
    } else {
      facts.measured(EmQuantity.PIXEL_SIZE, DETECTOR_PIXEL + " / " + MAGNIFICATION, magnified(row));
    }
    return facts
        .measured(EmQuantity.IMAGE_SIZE, "_rlnImageSize", cell(row, "_rlnImageSize"))
        .acquisition();
  }

  /** How the row's micrographs were taken; their pixels may be smaller than the particles'. */
  EmAcquisition micrographs(List<String> row, Source source) {
    EmFacts facts = beam(row, source);
    Optional<String> column = MICROGRAPH_PIXELS.stream().filter(this::has).findFirst();
    column.ifPresent(name -> facts.measured(EmQuantity.PIXEL_SIZE, name, cell(row, name)));
    if (column.isEmpty() && !has(IMAGE)) {
      facts.measured(EmQuantity.PIXEL_SIZE, DETECTOR_PIXEL + " / " + MAGNIFICATION, magnified(row));
    }
    return facts.acquisition();
  }

  private EmFacts beam(List<String> row, Source source) {
    return new EmFacts(source)
        .measured(EmQuantity.VOLTAGE, "_rlnVoltage", cell(row, "_rlnVoltage"))
        .number(
            EmQuantity.SPHERICAL_ABERRATION,
            "_rlnSphericalAberration",
            cell(row, "_rlnSphericalAberration"))
        .number(
            EmQuantity.AMPLITUDE_CONTRAST,
            "_rlnAmplitudeContrast",
            cell(row, "_rlnAmplitudeContrast"));
  }

  /** The detector's pixel in micrometers over the magnification, in ångström. */
  private Optional<String> magnified(List<String> row) {
    Optional<BigDecimal> pixel = cell(row, DETECTOR_PIXEL).flatMap(EmNumbers::parse);
    return cell(row, MAGNIFICATION)
        .flatMap(EmNumbers::parse)
        .filter(magnification -> magnification.signum() > 0)
        .flatMap(
            magnification ->
                pixel.map(
                    size ->
                        size.multiply(ANGSTROM_PER_MICROMETER)
                            .divide(magnification, MathContext.DECIMAL32)
                            .stripTrailingZeros()
                            .toPlainString()));
  }
}

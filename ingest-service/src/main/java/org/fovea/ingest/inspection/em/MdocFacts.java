package org.fovea.ingest.inspection.em;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fovea.ingest.inspection.em.EmFact.Source;
import org.fovea.ingest.inspection.em.Mdoc.Content;
import org.fovea.ingest.inspection.em.Mdoc.Section;

/** What an mdoc says of the acquisition: of the whole, and of each image. */
final class MdocFacts {

  private static final Pattern TILT_AXIS =
      Pattern.compile("Tilt axis angle\\s*=\\s*(-?\\d+(?:\\.\\d+)?)");

  /** A section that stands for no image. */
  private static final String WHOLE_MONTAGE = "MontSection";

  private final Mdoc mdoc;
  private final Source source;
  private final Map<String, Optional<String>> shared = new HashMap<>();

  MdocFacts(Mdoc mdoc, String path) {
    this.mdoc = mdoc;
    this.source = new Source(Source.Kind.MDOC, path);
  }

  /** What holds for every image: global values, and those that all sections share. */
  EmAcquisition common() {
    return taken(this::shared).acquisition();
  }

  /** What holds for one image: its own values before those of all. */
  EmAcquisition of(Section section) {
    return taken(name -> section.value(name).or(() -> shared(name)))
        .number(EmQuantity.TILT_ANGLE, "TiltAngle", section.value("TiltAngle"))
        .measured(EmQuantity.DOSE, "ExposureDose", section.value("ExposureDose"))
        .number(EmQuantity.PRIOR_DOSE, "PriorRecordDose", section.value("PriorRecordDose"))
        .measured(EmQuantity.FRAMES, "NumSubFrames", section.value("NumSubFrames"))
        .number(EmQuantity.DEFOCUS, "Defocus", section.value("Defocus"))
        .text(EmQuantity.ACQUIRED, "DateTime", section.value("DateTime"))
        .acquisition();
  }

  private EmFacts taken(Function<String, Optional<String>> value) {
    return new EmFacts(source)
        .measured(EmQuantity.VOLTAGE, "Voltage", value.apply("Voltage"))
        .measured(EmQuantity.PIXEL_SIZE, "PixelSpacing", value.apply("PixelSpacing"))
        .measured(EmQuantity.MAGNIFICATION, "Magnification", value.apply("Magnification"))
        .measured(EmQuantity.BINNING, "Binning", value.apply("Binning"))
        .number(EmQuantity.TILT_AXIS, "Tilt axis angle", tiltAxis())
        .text(
            EmQuantity.GAIN_REFERENCE,
            "GainReference",
            value.apply("GainReference").map(MdocFacts::baseName))
        .text(EmQuantity.GAIN_ROTATION, "RotationAndFlip", value.apply("RotationAndFlip"))
        .measured(
            EmQuantity.DOSE_PER_FRAME,
            "FrameDosesAndNumber",
            value.apply("FrameDosesAndNumber").flatMap(MdocFacts::frameDose));
  }

  /** Name of the file with a section's frames. */
  static Optional<String> movie(Section section) {
    return section.value("SubFramePath").map(MdocFacts::baseName).filter(name -> !name.isEmpty());
  }

  /** Name of the stack that the sections are planes of. */
  Optional<String> image() {
    return mdoc.value("ImageFile").map(MdocFacts::baseName).filter(name -> !name.isEmpty());
  }

  /** The tilt series, if it is one. */
  Optional<TiltSeries> tiltSeries() {
    if (mdoc.content() != Content.TILT_SERIES) {
      return Optional.empty();
    }
    List<Tilt> tilts =
        mdoc.sections().stream()
            .map(section -> new Tilt(section.number(), of(section), movie(section)))
            .toList();
    return Optional.of(new TiltSeries(image(), tilts));
  }

  private Optional<String> shared(String name) {
    return shared.computeIfAbsent(name, any -> mdoc.value(name).or(() -> ofAll(name)));
  }

  private Optional<String> ofAll(String name) {
    Set<Optional<String>> found =
        mdoc.sections().stream()
            .filter(section -> !section.kind().equals(WHOLE_MONTAGE))
            .map(section -> section.value(name))
            .collect(Collectors.toSet());
    return found.size() == 1 ? found.iterator().next() : Optional.empty();
  }

  /** Dose and number alternate; more than one pair means that frames differ. */
  private static Optional<String> frameDose(String pairs) {
    String[] numbers = pairs.split("\\s+");
    return numbers.length == 2 ? Optional.of(numbers[0]) : Optional.empty();
  }

  private Optional<String> tiltAxis() {
    return mdoc.titles().stream()
        .map(TILT_AXIS::matcher)
        .filter(Matcher::find)
        .map(match -> match.group(1))
        .findFirst();
  }

  /** The last part of a path of either Windows or Unix. */
  static String baseName(String path) {
    return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1).strip();
  }
}

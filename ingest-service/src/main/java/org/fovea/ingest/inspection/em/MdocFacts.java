package org.fovea.ingest.inspection.em;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.ingest.inspection.em.EmFact.Source;
import org.fovea.ingest.inspection.em.Mdoc.Content;
import org.fovea.ingest.inspection.em.Mdoc.Section;

/** What an mdoc says of the acquisition: of the whole, and of each image. */
final class MdocFacts {

  private static final Pattern TILT_AXIS =
      Pattern.compile("Tilt axis angle\\s*=\\s*(-?\\d+(?:\\.\\d+)?)");

  private final Mdoc mdoc;
  private final Source source;

  MdocFacts(Mdoc mdoc, String path) {
    this.mdoc = mdoc;
    this.source = new Source(Source.Kind.MDOC, path);
  }

  /** What holds for every image: global values, and those that all sections share. */
  EmAcquisition common() {
    return new EmFacts(source)
        .measured(EmQuantity.VOLTAGE, "Voltage", shared("Voltage"))
        .measured(EmQuantity.PIXEL_SIZE, "PixelSpacing", shared("PixelSpacing"))
        .measured(EmQuantity.MAGNIFICATION, "Magnification", shared("Magnification"))
        .measured(EmQuantity.BINNING, "Binning", shared("Binning"))
        .number(EmQuantity.TILT_AXIS, "Tilt axis angle", tiltAxis())
        .text(EmQuantity.GAIN_REFERENCE, "GainReference", name("GainReference"))
        .text(EmQuantity.GAIN_ROTATION, "RotationAndFlip", shared("RotationAndFlip"))
        .measured(EmQuantity.DOSE_PER_FRAME, "FrameDosesAndNumber", sharedFrameDose())
        .acquisition();
  }

  /** What holds for one image alone. */
  EmAcquisition of(Section section) {
    return new EmFacts(source)
        .number(EmQuantity.TILT_ANGLE, "TiltAngle", section.value("TiltAngle"))
        .measured(EmQuantity.DOSE, "ExposureDose", section.value("ExposureDose"))
        .number(EmQuantity.PRIOR_DOSE, "PriorRecordDose", section.value("PriorRecordDose"))
        .measured(EmQuantity.FRAMES, "NumSubFrames", section.value("NumSubFrames"))
        .number(EmQuantity.DEFOCUS, "Defocus", section.value("Defocus"))
        .text(EmQuantity.ACQUIRED, "DateTime", section.value("DateTime"))
        .acquisition();
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
    return Optional.of(new TiltSeries(image(), mdoc.sections().stream().map(this::tilt).toList()));
  }

  private Tilt tilt(Section section) {
    EmAcquisition facts = of(section);
    return new Tilt(
        section.number(),
        facts.number(EmQuantity.TILT_ANGLE),
        facts.number(EmQuantity.DOSE),
        facts.number(EmQuantity.PRIOR_DOSE),
        movie(section),
        facts.text(EmQuantity.FRAMES).flatMap(EmNumbers::count));
  }

  private Optional<String> shared(String name) {
    return mdoc.value(name).or(() -> only(section -> section.value(name)));
  }

  private Optional<String> name(String field) {
    return shared(field).map(MdocFacts::baseName);
  }

  /** Dose and number alternate; more than one pair means that frames differ. */
  private Optional<String> sharedFrameDose() {
    return only(
        section ->
            section
                .value("FrameDosesAndNumber")
                .map(pairs -> pairs.split("\\s+"))
                .filter(pairs -> pairs.length == 2)
                .map(pairs -> pairs[0]));
  }

  private Optional<String> only(Function<Section, Optional<String>> value) {
    List<String> found =
        mdoc.sections().stream()
            .flatMap(section -> value.apply(section).stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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

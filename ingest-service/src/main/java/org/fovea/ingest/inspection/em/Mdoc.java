package org.fovea.ingest.inspection.em;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An mdoc, the text that SerialEM writes beside a stack or a movie.
 *
 * @param global values before the first section
 * @param titles lines of the microscope's log, in order
 * @param sections in order
 * @param complete false when there was more than is read
 */
public record Mdoc(
    Map<String, String> global, List<String> titles, List<Section> sections, boolean complete) {

  public Mdoc {
    titles = List.copyOf(titles);
    sections = List.copyOf(sections);
  }

  /** What the images are that the sections stand for. */
  public enum Content {
    TILT_SERIES,
    FRAME_SET,
    MONTAGE,
    OTHER
  }

  /**
   * A section, {@code [ZValue = 3]}.
   *
   * @param kind {@code ZValue}, {@code FrameSet} or another word
   */
  public record Section(String kind, int number, Map<String, String> values) {

    /** A value, if it is there and not blank. */
    public Optional<String> value(String name) {
      return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }
  }

  /** A global value, if it is there and not blank. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(global.get(name)).filter(text -> !text.isBlank());
  }

  /**
   * A montage says so or gives its pieces' places; frames come in frame sets; a tilt series has
   * sections at more than one angle.
   */
  public Content content() {
    if (sections.stream().anyMatch(section -> section.kind().equals("FrameSet"))) {
      return Content.FRAME_SET;
    }
    boolean pieces =
        sections.stream().anyMatch(section -> section.value("PieceCoordinates").isPresent());
    if (pieces || value("Montage").filter("1"::equals).isPresent()) {
      return Content.MONTAGE;
    }
    long angles =
        sections.stream()
            .flatMap(section -> section.value("TiltAngle").stream())
            .distinct()
            .count();
    return angles > 1 ? Content.TILT_SERIES : Content.OTHER;
  }
}

package org.fovea.metadata.page;

import java.util.List;
import java.util.stream.Collectors;
import org.fovea.contract.fact.Fact;
import org.fovea.contract.fact.FactField;
import org.fovea.contract.fact.Observed;
import org.fovea.contract.fact.Verdict;
import org.fovea.metadata.fact.DatasetFacts;
import org.fovea.metadata.page.DatasetView.FactRow;

/** Says for people what is declared and what was observed. */
final class FactRows {

  private static final int SHOWN_VALUES = 4;

  private FactRows() {}

  static List<FactRow> of(DatasetFacts facts) {
    return facts.fields().stream()
        .filter(field -> field.fact() != Fact.IMAGES || field.declared().isPresent())
        .map(FactRows::row)
        .toList();
  }

  /** How many images there are, and how many were looked into. */
  static String counted(DatasetFacts facts) {
    String images = facts.images() == 1 ? "1 image" : facts.images() + " images";
    return facts.imagesWithoutFacts() == 0
        ? images
        : images + ", " + facts.imagesWithoutFacts() + " not looked into";
  }

  private static FactRow row(FactField field) {
    return new FactRow(
        label(field),
        field.declared().map(Object::toString).orElse("–"),
        observed(field),
        verdict(field.verdict()),
        field.verdict().word(),
        field.hint());
  }

  private static String label(FactField field) {
    String label =
        switch (field.fact()) {
          case IMAGES -> "Images or tilt series";
          case IMAGE_WIDTH -> "Width (pixels)";
          case IMAGE_HEIGHT -> "Height (pixels)";
          case FRAMES_PER_IMAGE -> "Frames per image";
          case FRAME_RANGE -> "Frames used";
          case TILTS -> "Tilts";
          case PARTICLES -> "Particles";
          case SLICES -> "Slices";
          case CHANNELS -> "Channels";
          case VOXEL_TYPE -> "Voxel type";
          case PIXEL_WIDTH -> "Pixel width";
          case PIXEL_HEIGHT -> "Pixel height";
          case HEADER_FORMAT -> "Header format";
          case DATA_FORMAT -> "Data format";
        };
    return label + field.unit().map(unit -> " (" + symbol(unit) + ")").orElse("");
  }

  private static String symbol(String unit) {
    return unit.equals("angstrom") ? "Å" : "µm";
  }

  /** One value stands alone; of several each with its number of images. */
  private static String observed(FactField field) {
    Observed observed = field.observed();
    if (observed.isNothing()) {
      return "–";
    }
    if (observed.distinct() == 1) {
      return observed.values().get(0).value();
    }
    String shown =
        observed.values().stream()
            .limit(SHOWN_VALUES)
            .map(v -> v.value() + " (" + v.images() + ")")
            .collect(Collectors.joining(", "));
    long more = observed.distinct() - SHOWN_VALUES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case EQUAL -> "as declared";
      case DIFFERS -> "differs";
      case TRANSPOSED -> "transposed";
      case UNKNOWN -> "";
    };
  }
}

package org.fovea.contract.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.contract.content.ImageSetDeclaration;

/** Every fact of a dataset, held against its declaration. */
public final class Comparison {

  public static final String VARIABLE = "variable";

  private final ImageSetDeclaration declared;
  private final Observation observation;
  private final LengthUnit unit;
  private final FrameRule frames;

  /** A dataset that declares nothing is compared with an empty declaration. */
  public Comparison(ImageSetDeclaration declared, Observation observation, LengthUnit unit) {
    this.declared = declared;
    this.observation = observation;
    this.unit = unit;
    this.frames = new FrameRule(declared, observation);
  }

  /** The facts of which either side says something, in the order of {@link Fact}. */
  public List<FactField> fields() {
    return Stream.of(Fact.values())
        .map(this::field)
        .filter(field -> field.declared().isPresent() || !field.observed().isNothing())
        .toList();
  }

  private FactField field(Fact fact) {
    Finding finding = finding(fact);
    Optional<String> shownUnit =
        fact.isLength() ? Optional.of(unit.word()) : Optional.<String>empty();
    return new FactField(
        fact, declared(fact), shownUnit, observed(fact), finding.verdict(), finding.hint());
  }

  private Optional<Object> declared(Fact fact) {
    return Optional.ofNullable(
        switch (fact) {
          case IMAGES -> declared.images();
          case IMAGE_WIDTH -> varies() ? VARIABLE : declared.imageWidth();
          case IMAGE_HEIGHT -> varies() ? VARIABLE : declared.imageHeight();
          case FRAMES_PER_IMAGE -> declared.framesPerImage();
          case FRAME_RANGE -> range();
          case VOXEL_TYPE -> declared.voxelType();
          case PIXEL_WIDTH -> declared.pixelWidth();
          case PIXEL_HEIGHT -> declared.pixelHeight();
          case HEADER_FORMAT -> declared.headerFormat();
          case DATA_FORMAT -> declared.dataFormat();
          case TILTS, PARTICLES, SLICES, CHANNELS -> null;
        });
  }

  private Observed observed(Fact fact) {
    return switch (fact) {
      case IMAGES -> Observed.of(observation.images(), observation.images());
      case HEADER_FORMAT ->
          declared.headerFormat() == null ? Observed.NOTHING : observation.of(Fact.DATA_FORMAT);
      default -> observation.of(fact);
    };
  }

  private Finding finding(Fact fact) {
    return switch (fact) {
      case IMAGES -> frames.images();
      case IMAGE_WIDTH -> varies() ? varying() : width().against(height());
      case IMAGE_HEIGHT -> varies() ? varying() : height().against(width());
      case FRAMES_PER_IMAGE -> frames.frames();
      case FRAME_RANGE -> frames.range();
      case VOXEL_TYPE -> VoxelTypeRule.of(declared.voxelType(), observed(fact));
      case PIXEL_WIDTH -> PixelSizeRule.of(declared.pixelWidth(), observed(fact));
      case PIXEL_HEIGHT -> PixelSizeRule.of(declared.pixelHeight(), observed(fact));
      case HEADER_FORMAT -> FormatRule.of(declared.headerFormat(), observed(fact));
      case DATA_FORMAT -> FormatRule.of(declared.dataFormat(), observed(fact));
      case TILTS, PARTICLES, SLICES, CHANNELS -> Finding.UNKNOWN;
    };
  }

  private boolean varies() {
    return Boolean.TRUE.equals(declared.variableSize());
  }

  private String range() {
    Integer first = declared.frameRangeMin();
    Integer last = declared.frameRangeMax();
    return first == null && last == null ? null : text(first) + "–" + text(last);
  }

  private static String text(Integer numberOrNull) {
    return numberOrNull == null ? "" : numberOrNull.toString();
  }

  private SizeRule width() {
    return SizeRule.of(declared.imageWidth(), observation.of(Fact.IMAGE_WIDTH));
  }

  private SizeRule height() {
    return SizeRule.of(declared.imageHeight(), observation.of(Fact.IMAGE_HEIGHT));
  }

  private Finding varying() {
    return SizeRule.varying(observation.of(Fact.IMAGE_WIDTH), observation.of(Fact.IMAGE_HEIGHT));
  }
}

package org.fovea.ingest.form.empiar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the numbers of an image set: sizes, frames, counts. */
final class DimensionReader {

  private static final BigDecimal NOT_ONE_SIZE = BigDecimal.ONE.negate();
  private static final String VARIABLE = "variable";

  private final FieldReader fields;
  private final SentValue set;

  DimensionReader(FieldReader fields, SentValue set) {
    this.fields = fields;
    this.set = set;
  }

  /**
   * Width and height in pixels; both empty when {@code variable}.
   *
   * @param variable whether the images have no common size: −1, {@code variable} or null
   */
  record Size(Optional<Integer> width, Optional<Integer> height, boolean variable) {}

  /** Frames of an image and which of them were used. */
  record Frames(Optional<Integer> perImage, Optional<Integer> min, Optional<Integer> max) {}

  Optional<Long> images() {
    SentValue value = set.member("num_images_or_tilt_series");
    fields.require(value);
    return fields.integer(value).filter(count -> atLeastOne(value, count)).map(Integer::longValue);
  }

  Frames frames() {
    SentValue perImage = set.member("frames_per_image");
    fields.require(perImage);
    Optional<Integer> frames =
        fields.integer(perImage).filter(count -> atLeastOne(perImage, count));
    SentValue min = set.member("frame_range_min");
    SentValue max = set.member("frame_range_max");
    Frames read = new Frames(frames, fields.integer(min), fields.integer(max));
    checkRange(read, min, max);
    return read;
  }

  private void checkRange(Frames read, SentValue min, SentValue max) {
    int first = read.min().orElse(1);
    int last = read.max().orElse(first);
    String range = "The frames " + first + " to " + last;
    if (first < 1 || last < first) {
      range(read.min().isPresent() ? min : max, range + " are no range.");
    } else if (last > read.perImage().orElse(last)) {
      range(
          read.max().isPresent() ? max : min,
          range + " go beyond the " + read.perImage().get() + " of an image.");
    }
  }

  private void range(SentValue at, String message) {
    fields.finding(EmpiarRule.FRAME_RANGE, at).say(message);
  }

  Size size() {
    SentValue width = set.member("image_width");
    SentValue height = set.member("image_height");
    boolean stated = width.isPresent() || height.isPresent();
    boolean variable = stated && isVariable(width) && isVariable(height);
    if (variable) {
      return new Size(Optional.empty(), Optional.empty(), true);
    }
    Size size = new Size(pixels(width), pixels(height), false);
    if (size.width().isPresent() != size.height().isPresent()) {
      fields
          .finding(EmpiarRule.SIZE_INCOMPLETE, size.width().isPresent() ? height : width)
          .say("The size of the images is half told.");
    }
    return size;
  }

  private static boolean isVariable(SentValue value) {
    return !value.says()
        || value.node().isTextual() && value.node().textValue().strip().equalsIgnoreCase(VARIABLE)
        || value.node().isNumber() && value.node().decimalValue().compareTo(NOT_ONE_SIZE) == 0;
  }

  private Optional<Integer> pixels(SentValue value) {
    return isVariable(value)
        ? Optional.empty()
        : fields.integer(value).filter(count -> atLeastOne(value, count));
  }

  /** The size of a pixel in Å, one of the two members. */
  Optional<BigDecimal> pixelSize(String member) {
    SentValue value = set.member(member);
    if (isVariable(value)) {
      return Optional.empty();
    }
    Optional<BigDecimal> size = fields.number(value);
    if (size.isPresent() && size.get().signum() <= 0) {
      fields.finding(EmpiarRule.NUMBER_RANGE, value).say("The size of a pixel is more than 0 Å.");
      return Optional.empty();
    }
    return size;
  }

  /** Reports pixel sizes that are not told. */
  void requirePixelSize() {
    for (String member : List.of("pixel_width", "pixel_height")) {
      if (!set.member(member).says()) {
        fields
            .finding(EmpiarRule.PIXEL_SIZE_MISSING, set.member(member))
            .say("The size of a pixel is not told.");
      }
    }
  }

  private boolean atLeastOne(SentValue value, int count) {
    if (count < 1) {
      fields
          .finding(EmpiarRule.NUMBER_RANGE, value)
          .say(FieldReader.nameOf(value) + " is at least 1.");
    }
    return count >= 1;
  }
}

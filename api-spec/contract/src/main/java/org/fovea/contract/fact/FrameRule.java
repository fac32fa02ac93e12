package org.fovea.contract.fact;

import java.math.BigDecimal;
import java.util.Locale;
import org.fovea.contract.content.ImageSetDeclaration;

/** Numbers of frames, ranges of frames, and numbers of images or tilt series. */
record FrameRule(ImageSetDeclaration declared, Observation observation) {

  private static final String TILT_METADATA = "tilt-metadata";

  /**
   * Frames are frames, or more of them than were used; of a tilt series forms also count the tilts,
   * and a volume is one image however deep it is.
   */
  Finding frames() {
    Observed frames = observation.of(Fact.FRAMES_PER_IMAGE);
    if (declared.framesPerImage() == null || frames.isNothing()) {
      return Finding.UNKNOWN;
    }
    BigDecimal number = BigDecimal.valueOf(declared.framesPerImage());
    if (frames.allNumbers(number::equals)) {
      return Finding.EQUAL;
    }
    Observed tilts = observation.of(Fact.TILTS);
    if (!tilts.isNothing() && tilts.allNumbers(number::equals)) {
      return Finding.EQUAL.because("the declared number is that of the tilts");
    }
    if (range().verdict() == Verdict.EQUAL) {
      return Finding.EQUAL.because("the frames that were used lie inside");
    }
    return declared.framesPerImage() == 1 && isVolume() ? Finding.UNKNOWN : Finding.DIFFERS;
  }

  private boolean isVolume() {
    return isCalled("tilt") || isCalled("volume") || isCalled("subtomogram");
  }

  /** The frames that were used lie inside every image. */
  Finding range() {
    Observed tilts = observation.of(Fact.TILTS);
    Observed frames = tilts.isNothing() ? observation.of(Fact.FRAMES_PER_IMAGE) : tilts;
    Integer first = declared.frameRangeMin();
    Integer last = declared.frameRangeMax();
    if (frames.isNothing() || last == null) {
      return Finding.UNKNOWN;
    }
    boolean ordered = first == null || first >= 0 && first <= last;
    BigDecimal end = BigDecimal.valueOf(last);
    return Finding.equalIf(ordered && frames.allNumbers(count -> count.compareTo(end) >= 0));
  }

  /** A tilt series is a stack, or a set of images that one file of tilt metadata describes. */
  Finding images() {
    if (declared.images() == null) {
      return Finding.UNKNOWN;
    }
    if (declared.images() == observation.images()) {
      return Finding.EQUAL;
    }
    return isCalled("tilt") && declared.images() == observation.files(TILT_METADATA)
        ? Finding.EQUAL.because("as many as there are files of tilt metadata")
        : Finding.DIFFERS;
  }

  private boolean isCalled(String word) {
    return declared.category() != null
        && declared.category().toLowerCase(Locale.ROOT).contains(word);
  }
}

package org.fovea.metadata.fact;

import java.math.BigDecimal;
import java.util.Locale;
import org.fovea.contract.content.ImageSetDeclaration;

/** Numbers of frames, ranges of frames, and numbers of images or tilt series. */
record FrameRule(ImageSetDeclaration declared, Observation observation) {

  private static final String TILT_METADATA = "tilt-metadata";

  /** Frames are frames; of a tilt series forms also count the tilts. */
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
    return !tilts.isNothing() && tilts.allNumbers(number::equals)
        ? Finding.EQUAL.because("the declared number is that of the tilts")
        : Finding.DIFFERS;
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
    return isTiltSeries() && declared.images() == observation.files(TILT_METADATA)
        ? Finding.EQUAL.because("as many as there are files of tilt metadata")
        : Finding.DIFFERS;
  }

  private boolean isTiltSeries() {
    return declared.category() != null
        && declared.category().toLowerCase(Locale.ROOT).contains("tilt");
  }
}

package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One image of a tilt series.
 *
 * @param section its place in the stack, from 0
 * @param taken how it was taken
 * @param movie name of the file with its frames
 */
public record Tilt(int section, EmAcquisition taken, Optional<String> movie) {

  /** Degrees. */
  public Optional<BigDecimal> angle() {
    return taken.number(EmQuantity.TILT_ANGLE);
  }

  /** Electrons per square ångström of this image; nothing when nobody measured it. */
  public Optional<BigDecimal> dose() {
    return taken.number(EmQuantity.DOSE);
  }

  /** The attribute that tells its angle. */
  Optional<EmFact> angleFact() {
    return taken.fact(EmQuantity.TILT_ANGLE);
  }
}

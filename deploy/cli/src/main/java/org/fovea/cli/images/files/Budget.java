package org.fovea.cli.images.files;

import java.util.Locale;
import java.util.OptionalDouble;
import org.fovea.cli.connect.Failure;

/**
 * How much may be written.
 *
 * @param most bytes of all files together
 * @param scale what becomes of each declared byte, above 0 and at most 1; empty for as much as fits
 */
public record Budget(long most, OptionalDouble scale) {

  /** 2 GiB. */
  public static final long USUAL = 2L << 30;

  public Budget {
    if (most < 1) {
      throw new Failure("--max-total is a number of bytes above 0, not %d.".formatted(most));
    }
    if (scale.isPresent() && !(scale.getAsDouble() > 0 && scale.getAsDouble() <= 1)) {
      throw new Failure("--scale is above 0 and at most 1, not %s.".formatted(scale.getAsDouble()));
    }
  }

  /** Everything as declared, if it fits in 2 GiB. */
  public static Budget usual() {
    return new Budget(USUAL, OptionalDouble.empty());
  }

  /**
   * The scale for what a form declares.
   *
   * @throws Failure when the wanted scale is too large
   */
  public double scale(double declared) {
    double fits = Math.min(1, most / Math.max(1, declared));
    double chosen = scale.orElse(fits);
    if (chosen * declared > most) {
      throw new Failure(
          String.format(
              Locale.ROOT,
              "The form declares %,.0f bytes; scaled by %s that is more than --max-total %,d. Up to"
                  + " --scale %.3g fits.",
              declared,
              chosen,
              most,
              fits));
    }
    return chosen;
  }
}

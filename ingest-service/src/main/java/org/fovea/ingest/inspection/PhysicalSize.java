package org.fovea.ingest.inspection;

import java.util.Optional;

/**
 * Size of a pixel along X, Y and Z, all in one unit. Zero stands for unknown, as no pixel has that
 * size.
 *
 * @param unit of all three
 */
public record PhysicalSize(double x, double y, double z, PhysicalUnit unit) {

  /** A size along one axis as a file gives it. */
  public record Length(double value, PhysicalUnit unit) {

    public static Optional<Length> of(double value, Optional<PhysicalUnit> unit) {
      return unit.filter(known -> value > 0 && Double.isFinite(value))
          .map(known -> new Length(value, known));
    }
  }

  /** All three in the unit of the first that is known. */
  public static Optional<PhysicalSize> of(
      Optional<Length> x, Optional<Length> y, Optional<Length> z) {
    return x.or(() -> y)
        .or(() -> z)
        .map(Length::unit)
        .map(unit -> new PhysicalSize(in(unit, x), in(unit, y), in(unit, z), unit));
  }

  private static double in(PhysicalUnit unit, Optional<Length> length) {
    return length.map(known -> unit.from(known.value(), known.unit())).orElse(0.0);
  }
}

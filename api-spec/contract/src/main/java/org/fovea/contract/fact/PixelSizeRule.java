package org.fovea.contract.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Pixel sizes agree within 2 %. Headers hold 1 Å where nobody set them, so that says nothing; a
 * factor of two is mostly super-resolution.
 */
final class PixelSizeRule {

  private static final double TOLERANCE = 0.02;

  private PixelSizeRule() {}

  static Finding of(BigDecimal declaredOrNull, Observed observed) {
    if (declaredOrNull == null || declaredOrNull.signum() <= 0 || observed.isNothing()) {
      return Finding.UNKNOWN;
    }
    double declared = declaredOrNull.doubleValue();
    if (observed.allNumbers(size -> near(size.doubleValue(), declared))) {
      return Finding.EQUAL;
    }
    Optional<Double> only = observed.onlyNumber().map(BigDecimal::doubleValue);
    if (only.filter(size -> size == 1.0).isPresent()) {
      return Finding.UNKNOWN.because("1 Å is what headers hold when nobody sets them");
    }
    return Finding.DIFFERS.because(only.map(size -> hint(size, declared)).orElse(""));
  }

  private static String hint(double observed, double declared) {
    if (near(observed * 2, declared)) {
      return "half of what is declared: super-resolution?";
    }
    if (near(observed, declared * 2)) {
      return "twice what is declared: super-resolution?";
    }
    return near(observed, declared * 10) || near(observed * 10, declared)
        ? "ten times off: ångström or nanometre?"
        : "";
  }

  private static boolean near(double size, double other) {
    return Math.abs(size - other) <= TOLERANCE * other;
  }
}

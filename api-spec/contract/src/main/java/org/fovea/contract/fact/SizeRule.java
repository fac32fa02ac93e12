package org.fovea.contract.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Widths and heights are equal, or exchanged, or vary where the form says so. A declared 0 says
 * nothing.
 *
 * @param declared in pixels
 * @param observed in the same direction
 */
record SizeRule(Optional<BigDecimal> declared, Observed observed) {

  static SizeRule of(Integer declaredOrNull, Observed observed) {
    return new SizeRule(
        Optional.ofNullable(declaredOrNull).filter(size -> size > 0).map(BigDecimal::valueOf),
        observed);
  }

  /** The verdict on this direction; {@code across} is the other one. */
  Finding against(SizeRule across) {
    if (declared.isEmpty() || observed.isNothing()) {
      return Finding.UNKNOWN;
    }
    BigDecimal size = declared.get();
    if (observed.allNumbers(size::equals)) {
      return Finding.EQUAL;
    }
    if (observed.onlyNumber().equals(across.declared)
        && across.observed.onlyNumber().equals(declared)) {
      return Finding.TRANSPOSED;
    }
    boolean half =
        observed
            .onlyNumber()
            .filter(n -> n.multiply(BigDecimal.valueOf(2)).equals(size))
            .isPresent();
    return half
        ? Finding.DIFFERS.because("half of what is declared: two pixels of 4 bits to a byte?")
        : Finding.DIFFERS;
  }

  /** The verdict where the form says that sizes vary. */
  static Finding varying(Observed widths, Observed heights) {
    if (widths.images() < 2) {
      return Finding.UNKNOWN;
    }
    return widths.distinct() > 1 || heights.distinct() > 1
        ? Finding.EQUAL
        : Finding.DIFFERS.because("all images that were looked into have one size");
  }
}

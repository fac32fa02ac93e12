package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as these files write them. */
final class EmNumbers {

  private static final int LONGEST = 40;

  private EmNumbers() {}

  /** The number a text is, unless its exponent is out of all reason. */
  static Optional<BigDecimal> parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > LONGEST ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

package org.fovea.search.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as queries write them, kept within what a double can tell apart. */
final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");

  private Numbers() {}

  /** The number a text is; empty when it is none or is beyond the range of a double. */
  static Optional<BigDecimal> parse(String text) {
    return DECIMAL.matcher(text).matches() ? within(new BigDecimal(text)) : Optional.empty();
  }

  /** The number, unless it is beyond the range of a double. */
  static Optional<BigDecimal> within(BigDecimal number) {
    boolean small = Math.abs((long) number.scale()) <= 300 && number.precision() <= 300;
    return small && Double.isFinite(number.doubleValue()) ? Optional.of(number) : Optional.empty();
  }
}

package org.fovea.conventions.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript's {@code Number::toString} writes them. The JDK's own {@code
 * Double.toString} differs between 17 and later releases, so the shortest digits are found here.
 */
final class CanonicalNumber {

  private static final long EXACT = 1L << 53;
  private static final double NORMAL_MIN = 1e-300;

  /**
   * Decimals of up to this many digits survive a round trip through a double, so such a one is the
   * shortest.
   */
  private static final int SAFE_DIGITS = 15;

  private static final int MAX_DIGITS = 17;

  private CanonicalNumber() {}

  static void write(JsonNode number, StringBuilder out) {
    if (number.isIntegralNumber()
        && number.canConvertToLong()
        && Math.abs(number.longValue()) <= EXACT) {
      out.append(number.longValue());
      return;
    }
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite double: " + number.asText());
    }
    write(value, out);
  }

  static void write(double value, StringBuilder out) {
    if (value == 0) {
      out.append('0');
      return;
    }
    if (value < 0) {
      out.append('-');
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    layOut(digits, digits.length() - shortest.scale(), out);
  }

  /**
   * {@code point} is where the decimal point stands, counted from before the first digit (n in
   * ECMA-262).
   */
  private static void layOut(String digits, int point, StringBuilder out) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      out.append(digits).append("0".repeat(point - count));
    } else if (0 < point && point <= 21) {
      out.append(digits, 0, point).append('.').append(digits, point, count);
    } else if (-6 < point && point <= 0) {
      out.append("0.").append("0".repeat(-point)).append(digits);
    } else {
      exponential(digits, point - 1, out);
    }
  }

  private static void exponential(String digits, int exponent, StringBuilder out) {
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
  }

  private static BigDecimal shortest(double value) {
    BigDecimal guess = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (guess.precision() <= SAFE_DIGITS && value > NORMAL_MIN) {
      return guess;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = value > NORMAL_MIN ? SAFE_DIGITS : 1; digits < MAX_DIGITS; digits++) {
      BigDecimal found = nearest(exact, value, digits);
      if (found != null) {
        return found.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /**
   * The nearer of the two neighbours with so many digits that reads back as {@code value}, or null.
   * Both are tried, since beside a power of two the nearest decimal may read back as another double
   * while the other neighbour does not.
   */
  private static BigDecimal nearest(BigDecimal exact, double value, int digits) {
    BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
    BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
    boolean belowFirst = exact.subtract(below).compareTo(above.subtract(exact)) <= 0;
    BigDecimal first = belowFirst ? below : above;
    BigDecimal second = belowFirst ? above : below;
    if (first.doubleValue() == value) {
      return first;
    }
    return second.doubleValue() == value ? second : null;
  }
}

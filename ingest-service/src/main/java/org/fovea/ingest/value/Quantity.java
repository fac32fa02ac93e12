package org.fovea.ingest.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with or without a unit, when the whole text is one: {@code 8.86 micromolar}, {@code
 * -1.5e-3}, {@code 20%}.
 *
 * @param unit as written, null for a bare number
 */
public record Quantity(BigDecimal number, String unit) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "([+\\-\u2212]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*(\\D[^\\s].*|\\D)?");
  private static final Pattern COMMA =
      Pattern.compile("([+\\-\u2212]?)(\\d+),(\\d+)((?:[eE][+-]?\\d{1,3})?)(\\s*\\D.*)?");
  private static final int LONGEST = 200;

  /**
   * Empty for anything but a number, or a number followed by a unit of measurement that we know.
   */
  public static Optional<Quantity> parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST
        || Character.isLetter(stripped.charAt(0))) {
      return Optional.empty();
    }
    Matcher shape = SHAPE.matcher(stripped);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String unit = shape.group(2) == null ? null : shape.group(2).strip();
    if (unit != null && !Units.isUnit(unit)) {
      return Optional.empty();
    }
    return Optional.of(new Quantity(new BigDecimal(shape.group(1).replace('\u2212', '-')), unit));
  }

  /**
   * The quantity of {@code 33,33} read with a decimal comma; empty when the text has no such comma.
   */
  public static Optional<Quantity> parseDecimalComma(String text) {
    Matcher shape = COMMA.matcher(text.strip());
    return shape.matches() ? parse(shape.replaceFirst("$1$2.$3$4$5")) : Optional.empty();
  }

  /**
   * Whether a comma between digits cannot separate thousands: not exactly three digits follow, or a
   * zero leads.
   */
  public static boolean isSurelyDecimalComma(String text) {
    Matcher shape = COMMA.matcher(text.strip());
    return shape.matches() && (shape.group(3).length() != 3 || shape.group(2).startsWith("0"));
  }
}

package org.fovea.search.projection;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts that sort as people count: {@code B2} before {@code B10}. */
final class NaturalOrder {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final int WIDTH = 18;
  private static final int LONGEST = 4_000;

  private NaturalOrder() {}

  /** A text that sorts in the natural order of {@code text}; very long ones are cut. */
  static String of(String text) {
    String cut = text.length() > LONGEST / 2 ? text.substring(0, LONGEST / 2) : text;
    String padded = DIGITS.matcher(cut).replaceAll(NaturalOrder::padded);
    return padded.length() > LONGEST ? padded.substring(0, LONGEST) : padded;
  }

  static String of(int number) {
    return padded(Integer.toString(number));
  }

  private static String padded(MatchResult digits) {
    return padded(digits.group());
  }

  private static String padded(String digits) {
    return "0".repeat(WIDTH - digits.length()) + digits;
  }
}

package org.fovea.conventions.text;

/**
 * The texts that can be kept and told again: Unicode without NUL. PostgreSQL's texts and JSON hold
 * no NUL, and UTF-8 has no bytes for half of a surrogate pair; JSON can write both.
 */
public final class StorableText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int NONE = -1;

  private StorableText() {}

  public static boolean isStorable(String text) {
    return fault(text, 0) == NONE;
  }

  /** The text with U+FFFD in place of each character that cannot be kept. */
  public static String mended(String text) {
    return replaced(text, String.valueOf(REPLACEMENT));
  }

  /** The text with each such character written as JSON escapes it: {@code \}{@code u0000}. */
  public static String shown(String text) {
    return replaced(text, "");
  }

  private static String replaced(String text, String by) {
    int fault = fault(text, 0);
    if (fault == NONE) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    int from = 0;
    for (; fault != NONE; fault = fault(text, from)) {
      out.append(text, from, fault).append(by.isEmpty() ? escape(text.charAt(fault)) : by);
      from = fault + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String escape(char c) {
    return String.format("\\u%04x", (int) c);
  }

  /** Where the first such character stands, from a position on. */
  private static int fault(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return i;
        }
        i++;
      }
    }
    return NONE;
  }
}

package org.fovea.search.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which keys and values compare: NFKC, case folded, white space collapsed, trimmed.
 *
 * <p>Laws: {@code of(of(x))} equals {@code of(x)}; the separator of keys and values, U+001F, never
 * occurs in it, because it is white space.
 */
public final class NormalForm {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private NormalForm() {}

  /** The normal form of a text. */
  public static String of(String text) {
    boolean normal = true;
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return ofAny(text);
      }
      normal &= (c < 'A' || c > 'Z') && (c != ' ' || last != ' ');
      last = c;
    }
    return normal && last != ' ' ? text : ofPrintableAscii(text);
  }

  /** What {@link #ofAny} makes of them, without its passes: most keys and values are such. */
  private static String ofPrintableAscii(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' || last != ' ') {
        normal.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
      }
      last = c;
    }
    return normal.toString().stripTrailing();
  }

  private static String ofAny(String text) {
    String folded = fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return SPACE
        .matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
        .replaceAll(" ")
        .strip();
  }

  /**
   * Full upper case first joins what has one upper case ({@code ß, ss}; {@code σ, ς}), then each
   * letter goes down alone.
   */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}

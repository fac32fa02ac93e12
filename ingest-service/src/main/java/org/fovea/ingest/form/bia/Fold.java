package org.fovea.ingest.form.bia;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same name. */
final class Fold {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern JOINTS = Pattern.compile("[\\s\\p{Z}_-]+");

  private static final char FIRST_BEYOND_ASCII = 0x80;

  private Fold() {}

  /** Of titles: Unicode form, case, and how many blanks there are do not matter. */
  static String title(String text) {
    return BLANKS.matcher(composed(text)).replaceAll(" ").strip();
  }

  /** Of keys and types: nor whether words are joined. {@code E-mail} is {@code Email}. */
  static String key(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (c >= FIRST_BEYOND_ASCII) {
        return JOINTS.matcher(composed(text)).replaceAll("");
      }
      // Lists have millions of names, nearly all of them plain.
      if (!Character.isWhitespace(c) && c != '_' && c != '-') {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}

package org.fovea.ingest.form.bia;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same name. */
final class Fold {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern JOINTS = Pattern.compile("[\\s\\p{Z}_-]+");

  private Fold() {}

  /** Of titles: Unicode form, case, and how many blanks there are do not matter. */
  static String title(String text) {
    return BLANKS.matcher(composed(text)).replaceAll(" ").strip();
  }

  /** Of keys and types: nor whether words are joined. {@code E-mail} is {@code Email}. */
  static String key(String text) {
    return JOINTS.matcher(composed(text)).replaceAll("");
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}

package org.fovea.ingest.form.bia;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ORCID iDs, whose last character checks the others (ISO 7064, MOD 11-2). */
final class Orcid {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(?:https?://(?:www\\.)?orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])/?");

  private Orcid() {}

  /** The iD alone; empty when the text is none. */
  static Optional<String> in(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches() && checks(shape.group(1))
        ? Optional.of(shape.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean checks(String id) {
    String digits = id.replace("-", "");
    int total = 0;
    for (int n = 0; n < digits.length() - 1; n++) {
      total = (total + Character.digit(digits.charAt(n), 10)) * 2;
    }
    int check = (12 - total % 11) % 11;
    return Character.toUpperCase(digits.charAt(digits.length() - 1))
        == (check == 10 ? 'X' : (char) ('0' + check));
  }
}

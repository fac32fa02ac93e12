package org.fovea.ingest.form.empiar;

import java.util.Optional;
import java.util.regex.Pattern;

/** ORCID identifiers; the last character checks the others (ISO 7064, MOD 11-2). */
final class Orcid {

  private static final Pattern SHAPE = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");
  private static final Pattern ADDRESS = Pattern.compile("^https?://orcid\\.org/");

  private Orcid() {}

  /** The bare identifier, which may be written as its address; empty when it fails its check. */
  static Optional<String> parse(String text) {
    String bare = ADDRESS.matcher(text.strip()).replaceFirst("");
    return Optional.of(bare).filter(orcid -> SHAPE.matcher(orcid).matches() && checks(orcid));
  }

  private static boolean checks(String orcid) {
    String digits = orcid.replace("-", "");
    int total = 0;
    for (int n = 0; n < digits.length() - 1; n++) {
      total = (total + digits.charAt(n) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}

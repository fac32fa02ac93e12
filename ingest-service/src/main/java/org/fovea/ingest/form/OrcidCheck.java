package org.fovea.ingest.form;

import java.util.regex.Pattern;

/** Whether a text is an ORCID iD: its last character checks the others (ISO 7064, MOD 11-2). */
public final class OrcidCheck {

  private static final Pattern SHAPE = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");

  private OrcidCheck() {}

  /** {@code bare} is the iD alone, with a capital X. */
  public static boolean passes(String bare) {
    return SHAPE.matcher(bare).matches() && checks(bare.replace("-", ""));
  }

  private static boolean checks(String digits) {
    int total = 0;
    for (int n = 0; n < digits.length() - 1; n++) {
      total = (total + digits.charAt(n) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}

package org.fovea.contract.fact;

/**
 * A verdict.
 *
 * @param hint what may explain it, else empty
 */
record Finding(Verdict verdict, String hint) {

  static final Finding EQUAL = new Finding(Verdict.EQUAL, "");
  static final Finding DIFFERS = new Finding(Verdict.DIFFERS, "");
  static final Finding TRANSPOSED = new Finding(Verdict.TRANSPOSED, "");
  static final Finding UNKNOWN = new Finding(Verdict.UNKNOWN, "");

  static Finding equalIf(boolean same) {
    return same ? EQUAL : DIFFERS;
  }

  Finding because(String explanation) {
    return new Finding(verdict, explanation);
  }
}

package org.fovea.contract.fact;

import java.util.Locale;

/** What comes of comparing a declared fact with the observed ones. */
public enum Verdict {
  /** So in every image that was looked into. */
  EQUAL,
  /** Otherwise in at least one. */
  DIFFERS,
  /** Width and height are exchanged, in every image that was looked into. */
  TRANSPOSED,
  /** One side does not say. */
  UNKNOWN;

  /** The word in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

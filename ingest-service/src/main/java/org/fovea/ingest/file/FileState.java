package org.fovea.ingest.file;

import java.util.Locale;

/** How far a file is. */
public enum FileState {
  MISSING,
  RECEIVING,
  VERIFYING,
  VERIFIED,
  MISMATCH;

  /** The word in rows and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FileState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

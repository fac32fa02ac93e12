package org.fovea.conventions.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a finding is (record.md, "Severity"): only an error stops anything. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

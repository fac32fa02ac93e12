package org.fovea.ingest.validation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How grave a finding is; the order is the order of gravity. */
public enum Severity {
  /** The record would be ambiguous or mislead a reader: nothing is submitted. */
  @JsonProperty("error")
  ERROR,
  /** Required by a template but missing, unusual, or mended. */
  @JsonProperty("warning")
  WARNING,
  /** Changed or passed over harmlessly. */
  @JsonProperty("note")
  NOTE
}

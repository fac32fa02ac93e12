package org.fovea.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a hit is. */
public enum HitType {
  STUDY,
  DATASET,
  IMAGE,
  WELL;

  /** Name in the contract: the constant in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that label; empty for any other text. */
  public static Optional<HitType> ofLabel(String label) {
    return Arrays.stream(values()).filter(type -> type.label().equals(label)).findFirst();
  }
}

package org.fovea.conventions.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a principal may be. */
public enum Role {
  DEPOSITOR,
  CURATOR,
  ADMIN,
  PIPELINE;

  /** The word in events and tokens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a word; unknown words are none, so that an older service survives a newer role. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}

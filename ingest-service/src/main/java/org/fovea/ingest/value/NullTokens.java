package org.fovea.ingest.value;

import java.util.Locale;
import java.util.Set;

/** Texts by which people say that there is no value. */
public final class NullTokens {

  private static final Set<String> TOKENS =
      Set.of(
          "na",
          "n/a",
          "n.a.",
          "#n/a",
          "nan",
          "null",
          "nd",
          "n.d.",
          "-",
          "missing",
          "not available",
          "not applicable",
          "not determined",
          "not measured");

  private NullTokens() {}

  public static boolean isNull(String text) {
    return TOKENS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}

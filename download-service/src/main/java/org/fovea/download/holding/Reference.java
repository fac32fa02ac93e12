package org.fovea.download.holding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a URL names a version: {@code FVA-12.v1}, or {@code FVA-12} for the latest the caller may
 * read.
 *
 * @param version absent for the latest
 */
public record Reference(String accession, Optional<Integer> version) {
  private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v([1-9][0-9]{0,8})");

  /** Whether it names this version, or no version. */
  boolean means(int number) {
    return version.isEmpty() || version.get() == number;
  }

  public static Reference parse(String text) {
    Matcher versioned = VERSIONED.matcher(text);
    return versioned.matches()
        ? new Reference(versioned.group(1), Optional.of(Integer.valueOf(versioned.group(2))))
        : new Reference(text, Optional.empty());
  }
}

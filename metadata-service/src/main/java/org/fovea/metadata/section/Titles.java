package org.fovea.metadata.section;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two titles, or two types, are the same. */
final class Titles {

  private static final Pattern JOINTS = Pattern.compile("[\\s\\p{Z}_-]+");

  private Titles() {}

  /** However they are capitalised and joined. */
  static String folded(String text) {
    return JOINTS.matcher(text.strip()).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

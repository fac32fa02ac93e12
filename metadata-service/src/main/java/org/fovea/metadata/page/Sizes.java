package org.fovea.metadata.page;

import java.util.Locale;

/** Sizes for people, in powers of 1000 as disks and networks count. */
final class Sizes {

  private static final String UNITS = "kMGTPE";
  private static final int STEP = 1000;

  private Sizes() {}

  static String text(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double size = bytes;
    int unit = -1;
    while (size >= STEP) {
      size /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %sB", size, UNITS.charAt(unit));
  }
}

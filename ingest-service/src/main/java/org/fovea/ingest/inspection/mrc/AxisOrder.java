package org.fovea.ingest.inspection.mrc;

import java.util.List;

/**
 * Axes of space, 0 for X, that columns, rows and sections run along ({@code mapc mapr maps}).
 *
 * <p>An image's x counts columns, y rows and z sections, as they are stored: planes stay whole
 * ranges of the file. Their physical sizes are those of the axes they run along.
 */
record AxisOrder(int columns, int rows, int sections) {

  private static final AxisOrder PLAIN = new AxisOrder(0, 1, 2);
  private static final List<String> NAMES = List.of("X", "Y", "Z");

  /** The header's order; columns along X where it gives none that is a permutation. */
  static AxisOrder of(MrcHeader header) {
    AxisOrder given =
        new AxisOrder(header.axisNumber(0) - 1, header.axisNumber(1) - 1, header.axisNumber(2) - 1);
    return given.isPermutation() ? given : PLAIN;
  }

  boolean isPlain() {
    return equals(PLAIN);
  }

  /** Names of the axes of columns, rows and sections. */
  String names() {
    return NAMES.get(columns) + ", " + NAMES.get(rows) + ", " + NAMES.get(sections);
  }

  private boolean isPermutation() {
    return isAxis(columns)
        && isAxis(rows)
        && isAxis(sections)
        && (1 << columns | 1 << rows | 1 << sections) == 7;
  }

  private static boolean isAxis(int axis) {
    return axis >= 0 && axis <= 2;
  }
}

package org.fovea.ingest.plate;

import java.util.Collection;
import java.util.List;

/** Rows and columns of a plate. */
public record PlateFormat(int rows, int columns) {

  /** No well is known, so the size is not. */
  public static final PlateFormat UNKNOWN = new PlateFormat(0, 0);

  private static final List<PlateFormat> STANDARD =
      List.of(
          new PlateFormat(2, 3),
          new PlateFormat(3, 4),
          new PlateFormat(4, 6),
          new PlateFormat(6, 8),
          new PlateFormat(8, 12),
          new PlateFormat(16, 24),
          new PlateFormat(32, 48),
          new PlateFormat(48, 72));

  /**
   * The smallest standard format (6, 12, 24, 48, 96, 384, 1536 or 3456 wells) that holds all wells:
   * a library that uses B2 to G11 lies on 8 × 12. What fits none is as large as its wells need; no
   * wells give {@link #UNKNOWN}.
   */
  public static PlateFormat fitting(Collection<WellName> wells) {
    int rows = wells.stream().mapToInt(well -> well.row() + 1).max().orElse(0);
    int columns = wells.stream().mapToInt(well -> well.column() + 1).max().orElse(0);
    if (rows == 0) {
      return UNKNOWN;
    }
    return STANDARD.stream()
        .filter(format -> format.rows >= rows && format.columns >= columns)
        .findFirst()
        .orElse(new PlateFormat(rows, columns));
  }

  public boolean isStandard() {
    return STANDARD.contains(this);
  }
}

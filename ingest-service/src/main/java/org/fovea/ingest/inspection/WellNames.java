package org.fovea.ingest.inspection;

/** Names of wells: row letters ({@code A…Z, AA, AB…}) and an unpadded column. */
public final class WellNames {

  private WellNames() {}

  /** The name of the well at this row and column, both from 0. */
  public static String of(int row, int column) {
    return letters(row) + (column + 1);
  }

  private static String letters(int row) {
    StringBuilder letters = new StringBuilder();
    for (int left = Math.max(0, row); left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.toString();
  }
}

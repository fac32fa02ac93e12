package org.fovea.ingest.manifest;

import java.util.List;

/**
 * A line as sent, whatever its format.
 *
 * @param row number of the line, 1 for the first of the body
 * @param cells in order; names may repeat
 */
record ManifestRow(long row, List<Cell> cells) {

  /** A value under its column or member name. */
  record Cell(String name, String value) {}
}

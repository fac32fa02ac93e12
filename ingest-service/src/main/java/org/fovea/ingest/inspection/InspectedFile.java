package org.fovea.ingest.inspection;

import java.util.List;

/**
 * What the inspector saw in a file.
 *
 * @param path a file, or a Zarr group's prefix ending in {@code /}
 * @param format {@code OME-TIFF TIFF OME-Zarr …}
 * @param viewable whether at least one series can be decoded; {@code reason} says why not, else it is null
 * @param series images of the file in order, none when it is not viewable
 */
public record InspectedFile(
    String path, String format, boolean viewable, String reason, List<InspectedSeries> series) {

  public InspectedFile {
    series = series == null ? List.of() : List.copyOf(series);
  }
}

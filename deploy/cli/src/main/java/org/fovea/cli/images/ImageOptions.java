package org.fovea.cli.images;

import java.util.Set;

/**
 * What to draw.
 *
 * @param fields of each imaged well
 * @param size pixels of a field's side, even and at least 16
 * @param plates names of the plates to draw, empty for all
 */
public record ImageOptions(int fields, int size, Set<String> plates, Format format) {

  public ImageOptions {
    if (fields < 1 || fields > 1_000) {
      throw new IllegalArgumentException("A well has 1 to 1000 fields, not %d.".formatted(fields));
    }
    if (size < 16 || size > 4_096 || size % 2 == 1) {
      throw new IllegalArgumentException(
          "A field has an even side of 16 to 4096 pixels, not %d.".formatted(size));
    }
    plates = Set.copyOf(plates);
  }

  /** One field of 128 × 128 pixels for every imaged well of all plates. */
  public static ImageOptions defaults() {
    return new ImageOptions(1, 128, Set.of(), Format.AUTO);
  }

  boolean wants(String plate) {
    return plates.isEmpty() || plates.contains(plate);
  }

  /** How images are stored. */
  public enum Format {
    /**
     * An OME-Zarr for a plate whose entry in {@code plates.tsv} is an index file of the whole
     * plate, OME-TIFFs for one whose entry is a folder of images, or that has none.
     */
    AUTO,
    /** One OME-Zarr plate for each plate. */
    ZARR,
    /** One OME-TIFF for each field. */
    TIFF
  }
}

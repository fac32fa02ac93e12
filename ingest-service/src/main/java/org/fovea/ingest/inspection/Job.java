package org.fovea.ingest.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a worker is asked to inspect.
 *
 * @param path a file, or a Zarr group's prefix ending in {@code /}
 * @param position for {@link Kind#ZARR_IMAGE}, null when it is on no plate
 * @param role what the manifest says the file is, null when it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(Kind kind, String path, PlatePosition position, String role) {

  /** How to read it. */
  public enum Kind {
    TIFF("TIFF"),
    /** A TIFF whose claim to belong to another file proved false. */
    TIFF_ALONE("TIFF"),
    OME_COMPANION("OME-TIFF"),
    ZARR_GROUP("OME-Zarr"),
    ZARR_IMAGE("OME-Zarr"),
    MRC("MRC"),
    /** A file whose name or role allows that it is an MRC, as other files have it too. */
    PERHAPS_MRC("MRC"),
    MDOC("MDOC"),
    STAR("STAR");

    private final String format;

    Kind(String format) {
      this.format = format;
    }

    /** Format of a file that could not even be opened. */
    public String format() {
      return format;
    }

    /** False for files that only describe images: when they cannot be read, no image is missing. */
    boolean holdsImages() {
      return this != MDOC && this != STAR;
    }
  }

  public static Job of(Kind kind, String path) {
    return new Job(kind, path, null, null);
  }
}

package org.fovea.ingest.inspection;

import java.util.List;

/**
 * All files of a submission, images or not: which belong together (Zarr hierarchies, multi-file
 * OME-TIFF) is found from their paths. The list may lie on disk; it must not change.
 */
public record InspectionInput(List<StoredFile> files, RangeSource source) {

  /**
   * A verified file.
   *
   * @param size bytes
   * @param objectKey what {@link RangeSource#open} takes
   * @param role one of the file roles ({@code movie tilt-series …}), null when nobody gave one
   */
  public record StoredFile(String path, long size, String objectKey, String role) {

    public StoredFile(String path, long size, String objectKey) {
      this(path, size, objectKey, null);
    }
  }
}

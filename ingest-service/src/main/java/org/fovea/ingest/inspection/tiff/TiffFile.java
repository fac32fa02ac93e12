package org.fovea.ingest.inspection.tiff;

import java.nio.ByteOrder;
import java.util.List;

/** The directories of a TIFF file. */
record TiffFile(String path, long size, ByteOrder order, List<Page> pages) {

  /**
   * A directory of the main chain.
   *
   * @param reduced its SubIFDs: in OME-TIFF the lower resolutions of the same plane, largest first
   */
  record Page(Ifd ifd, List<Ifd> reduced) {}

  String byteOrder() {
    return order == ByteOrder.LITTLE_ENDIAN ? "little" : "big";
  }
}

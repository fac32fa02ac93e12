package org.fovea.ingest.inspection.tiff;

import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * Counts planes in the DimensionOrder of an image; a plane of interleaved samples stands for as
 * many channels.
 *
 * @param order letters of the three dimensions, fastest first
 * @param samples channels of a page
 */
record PlaneIndex(String order, int sizeZ, int sizeC, int sizeT, int samples) {

  static PlaneIndex in(OmeDocument.Image image, int samples) throws UnreadableException {
    if (image.sizeC() % samples != 0) {
      throw new UnreadableException(
          "its pages have %d samples, its OME-XML says %d channels"
              .formatted(samples, image.sizeC()));
    }
    return new PlaneIndex(
        image.order().substring(2), image.sizeZ(), image.sizeC(), image.sizeT(), samples);
  }

  long planes() {
    return (long) sizeZ * sizeT * (sizeC / samples);
  }

  /** Number of the page that holds this channel, section and time. */
  int of(int c, int z, int t) throws UnreadableException {
    if (c < 0 || c >= sizeC || z < 0 || z >= sizeZ || t < 0 || t >= sizeT) {
      throw new UnreadableException(
          "its OME-XML places a plane at c %d, z %d, t %d".formatted(c, z, t));
    }
    long index = 0;
    for (int i = order.length() - 1; i >= 0; i--) {
      char axis = order.charAt(i);
      index = index * size(axis) + (axis == 'Z' ? z : axis == 'C' ? c / samples : t);
    }
    return (int) Math.min(Integer.MAX_VALUE / 2, index);
  }

  /** The plane at its place, when it is a sample of page {@code number}. */
  PlacedPlane place(int number, PlacedPlane plane) {
    int left = number;
    int z = 0;
    int c = 0;
    int t = 0;
    for (char axis : order.toCharArray()) {
      int at = left % size(axis);
      left /= size(axis);
      switch (axis) {
        case 'Z' -> z = at;
        case 'C' -> c = at;
        default -> t = at;
      }
    }
    return new PlacedPlane(c * samples + plane.c(), z, t, plane.pixels(), plane.reduced());
  }

  long key(int c, int z, int t) {
    return ((long) t * sizeZ + z) * sizeC + c;
  }

  private int size(char axis) {
    return axis == 'Z' ? sizeZ : axis == 'C' ? sizeC / samples : sizeT;
  }
}

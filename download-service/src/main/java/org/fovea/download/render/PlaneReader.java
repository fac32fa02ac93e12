package org.fovea.download.render;

import java.nio.ByteOrder;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.contract.layout.Layout;
import org.fovea.contract.layout.SegmentLayout;

/** Reads planes of one image by its layout. */
interface PlaneReader {

  /** Number of resolutions, full first. */
  int levels();

  /** Width of a resolution in pixels. */
  int sizeX(int level);

  /** Height of a resolution in pixels. */
  int sizeY(int level);

  PixelType type();

  /** Gives each sample of a region of a plane to {@code sink}, a tile at a time. */
  void read(PlaneKey plane, Region region, TileSink sink);

  /** The reader of a layout. */
  static PlaneReader of(Layout layout, RangeSource source, Budget budget) {
    if (layout instanceof SegmentLayout segments) {
      return new SegmentReader(segments, source, budget);
    }
    if (layout instanceof ChunkGridLayout chunks) {
      return new ChunkReader(chunks, source, budget);
    }
    throw new PictureUnavailableException("The image has no layout this service reads.");
  }

  /** The byte order a layout names. */
  static ByteOrder order(String name) {
    return name.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }
}

package org.fovea.ingest.inspection.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.bytes.MemoryFolder;

/** Decodes 16-bit planes by nothing but their layout. */
final class LayoutPixels {

  private final MemoryFolder files;
  private final SegmentLayout layout;

  LayoutPixels(MemoryFolder files, SegmentLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  short[][] plane(int level, int number) throws DataFormatException {
    SegmentLayout.Level size = layout.levels().get(level);
    SegmentLayout.Plane plane = size.planes().get(number);
    short[][] rows = new short[size.sizeY()][size.sizeX()];
    int across = (size.sizeX() + size.tileWidth() - 1) / size.tileWidth();
    for (int i = 0; i < plane.offsets().size(); i++) {
      if (plane.lengths().get(i) > 0) {
        place(
            rows,
            segment(size, plane, i),
            i / across * size.tileHeight(),
            i % across * size.tileWidth());
      }
    }
    return rows;
  }

  private short[][] segment(SegmentLayout.Level size, SegmentLayout.Plane plane, int i)
      throws DataFormatException {
    byte[] file = files.bytes(plane.path());
    int offset = plane.offsets().get(i).intValue();
    int length = plane.lengths().get(i).intValue();
    byte[] raw = new byte[size.tileWidth() * size.tileHeight() * 2];
    int decoded = length;
    if (layout.codec().equals("deflate")) {
      Inflater inflater = new Inflater();
      inflater.setInput(file, offset, length);
      decoded = inflater.inflate(raw);
      inflater.end();
    } else {
      System.arraycopy(file, offset, raw, 0, length);
    }
    ByteOrder order =
        layout.byteOrder().equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer values = ByteBuffer.wrap(raw, 0, decoded).order(order);
    short[][] rows = new short[decoded / 2 / size.tileWidth()][size.tileWidth()];
    for (short[] row : rows) {
      for (int x = 0; x < row.length; x++) {
        row[x] = (short) (values.getShort() + (layout.predictor() == 2 && x > 0 ? row[x - 1] : 0));
      }
    }
    return rows;
  }

  private static void place(short[][] rows, short[][] tile, int top, int left) {
    for (int y = 0; y < tile.length && top + y < rows.length; y++) {
      int width = Math.min(tile[y].length, rows[0].length - left);
      System.arraycopy(tile[y], 0, rows[top + y], left, width);
    }
  }
}

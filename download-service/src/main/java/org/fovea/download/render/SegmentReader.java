package org.fovea.download.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Level;
import org.fovea.contract.layout.SegmentLayout.Plane;

/** Reads planes cut into tiles or strips, each a byte range of a file (TIFF, MRC). */
final class SegmentReader implements PlaneReader {
  /**
   * Rows of an uncompressed strip are read in pieces of about so many bytes, so a strip may be as
   * large as a plane.
   */
  private static final int PIECE = 1 << 20;

  private final SegmentLayout layout;
  private final RangeSource source;
  private final Budget budget;
  private final PixelType type;
  private final Decoder decoder;

  SegmentReader(SegmentLayout layout, RangeSource source, Budget budget) {
    this.layout = layout;
    this.source = source;
    this.budget = budget;
    this.type = PixelType.of(layout.voxelType());
    this.decoder = Decoder.of(layout.codec());
  }

  @Override
  public int levels() {
    return layout.levels().size();
  }

  @Override
  public int sizeX(int level) {
    return layout.levels().get(level).sizeX();
  }

  @Override
  public int sizeY(int level) {
    return layout.levels().get(level).sizeY();
  }

  @Override
  public PixelType type() {
    return type;
  }

  @Override
  public void read(PlaneKey key, Region region, TileSink sink) {
    Level level = layout.levels().get(key.level());
    Plane plane = plane(level, key);
    int lastRow = (region.y() + region.height() - 1) / level.tileHeight();
    int lastColumn = (region.x() + region.width() - 1) / level.tileWidth();
    for (int row = region.y() / level.tileHeight(); row <= lastRow; row++) {
      for (int column = region.x() / level.tileWidth(); column <= lastColumn; column++) {
        new Tile(level, plane, key.c() - plane.c(), row, column).read(region, sink);
      }
    }
  }

  private Plane plane(Level level, PlaneKey key) {
    return level.planes().stream()
        .filter(p -> p.t() == key.t() && p.c() <= key.c())
        .filter(p -> key.c() < p.c() + layout.samplesPerPixel())
        .flatMap(p -> p.at(key.z()).stream())
        .findFirst()
        .orElseThrow(() -> new PictureUnavailableException("The file holds no such plane."));
  }

  /** One tile of a plane and the sample of its pixels that is wanted. */
  private final class Tile {
    private final Level level;
    private final Plane plane;
    private final int sample;
    private final int index;
    private final int left;
    private final int top;
    private final int rowBytes;

    private Tile(Level level, Plane plane, int sample, int row, int column) {
      this.level = level;
      this.plane = plane;
      this.sample = sample;
      this.index = Math.addExact(Math.multiplyExact(row, across(level)), column);
      this.left = column * level.tileWidth();
      this.top = row * level.tileHeight();
      this.rowBytes = rowBytes(level.tileWidth());
    }

    private void read(Region region, TileSink sink) {
      int from = Math.max(region.y(), top);
      int to =
          Math.min(region.y() + region.height(), Math.min(top + level.tileHeight(), level.sizeY()));
      if (plane.lengths().get(at(plane.lengths())) == 0) {
        blank(region, from, to, sink);
      } else if (layout.codec().equals("none") && layout.predictor() <= 1) {
        pieces(region, from, to, sink);
      } else {
        samples(decoded(), region, new Rows(from, to, top), sink);
      }
    }

    private void blank(Region region, int from, int to, TileSink sink) {
      for (int y = from; y < to; y++) {
        for (int x = firstX(region); x < endX(region); x++) {
          sink.sample(x, y, 0);
        }
      }
    }

    private void pieces(Region region, int from, int to, TileSink sink) {
      int rows = Math.max(1, PIECE / rowBytes);
      for (int y = from; y < to; y += rows) {
        int end = Math.min(to, y + rows);
        int length = budget.tile((long) (end - y) * rowBytes);
        long offset = plane.offsets().get(at(plane.offsets())) + (long) (y - top) * rowBytes;
        ByteBuffer bytes = ByteBuffer.wrap(source.read(plane.path(), offset, length));
        samples(bytes, region, new Rows(y, end, y), sink);
      }
    }

    private ByteBuffer decoded() {
      int rows = Math.min(level.tileHeight(), level.sizeY() - top);
      int limit = budget.tile((long) rowBytes * rows);
      int length = budget.tile(plane.lengths().get(at(plane.lengths())));
      byte[] encoded = source.read(plane.path(), plane.offsets().get(at(plane.offsets())), length);
      try {
        byte[] bytes = decoder.decode(encoded, limit);
        ByteBuffer tile = ByteBuffer.wrap(bytes).order(PlaneReader.order(layout.byteOrder()));
        new Predictor(layout.predictor(), type.bytes(), layout.samplesPerPixel())
            .undo(tile, rowBytes);
        return tile;
      } catch (IOException e) {
        throw new PictureUnavailableException("A tile of the image cannot be decoded.", e);
      }
    }

    private void samples(ByteBuffer bytes, Region region, Rows rows, TileSink sink) {
      bytes.order(PlaneReader.order(layout.byteOrder()));
      if ((long) (rows.end() - rows.first()) * rowBytes > bytes.limit()) {
        throw new PictureUnavailableException(
            "A tile of the image is shorter than its layout says.");
      }
      for (int y = rows.from(); y < rows.to(); y++) {
        int rowStart = (y - rows.first()) * rowBytes;
        for (int x = firstX(region); x < endX(region); x++) {
          int index = (x - left) * layout.samplesPerPixel() + sample;
          sink.sample(x, y, type.readInRow(bytes, rowStart, index));
        }
      }
    }

    private int firstX(Region region) {
      return Math.max(region.x(), left);
    }

    private int endX(Region region) {
      return Math.min(
          region.x() + region.width(), Math.min(left + level.tileWidth(), level.sizeX()));
    }

    private int at(List<Long> perTile) {
      if (index >= perTile.size()) {
        throw new PictureUnavailableException("The layout of the image lacks a tile.");
      }
      return index;
    }
  }

  /** Rows wanted of those in memory, which begin with {@code first}. */
  private record Rows(int from, int to, int first) {
    int end() {
      return to;
    }
  }

  private static int across(Level level) {
    return (level.sizeX() + level.tileWidth() - 1) / level.tileWidth();
  }

  private int rowBytes(int width) {
    return type.rowBytes(Math.multiplyExact(width, layout.samplesPerPixel()));
  }
}

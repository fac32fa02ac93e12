package org.fovea.download.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.contract.layout.ChunkGridLayout.Level;

/**
 * Reads planes of Zarr arrays, whose chunks are files; a chunk without a file reads as the fill
 * value.
 */
final class ChunkReader implements PlaneReader {
  private final ChunkGridLayout layout;
  private final RangeSource source;
  private final Budget budget;
  private final PixelType type;
  private final Decoder decoder;
  private final int axisX;
  private final int axisY;

  ChunkReader(ChunkGridLayout layout, RangeSource source, Budget budget) {
    this.layout = layout;
    this.source = source;
    this.budget = budget;
    this.type = PixelType.of(layout.voxelType());
    this.decoder = Decoder.of(layout.codec());
    this.axisX = layout.axes().indexOf('x');
    this.axisY = layout.axes().indexOf('y');
    if (axisX < 0 || axisY < 0) {
      throw new PictureUnavailableException("The array has no axes x and y.");
    }
  }

  @Override
  public int levels() {
    return layout.levels().size();
  }

  @Override
  public int sizeX(int level) {
    return layout.levels().get(level).shape().get(axisX);
  }

  @Override
  public int sizeY(int level) {
    return layout.levels().get(level).shape().get(axisY);
  }

  @Override
  public PixelType type() {
    return type;
  }

  @Override
  public void read(PlaneKey key, Region region, TileSink sink) {
    Level level = layout.levels().get(key.level());
    int width = level.chunk().get(axisX);
    int height = level.chunk().get(axisY);
    for (int row = region.y() / height; row <= (region.y() + region.height() - 1) / height; row++) {
      for (int column = region.x() / width;
          column <= (region.x() + region.width() - 1) / width;
          column++) {
        Region chunk = new Region(column * width, row * height, width, height);
        chunk(level, key, chunk, region, sink);
      }
    }
  }

  private void chunk(Level level, PlaneKey key, Region chunk, Region wanted, TileSink sink) {
    int[] position = position(level, key, chunk);
    checkPosition(level, position);
    Optional<ByteBuffer> samples = samples(level, position);
    int[] strides = strides(level.chunk());
    int base = base(level, position, strides);
    int endX = Math.min(wanted.x() + wanted.width(), chunk.x() + chunk.width());
    int endY = Math.min(wanted.y() + wanted.height(), chunk.y() + chunk.height());
    for (int y = Math.max(wanted.y(), chunk.y()); y < endY; y++) {
      for (int x = Math.max(wanted.x(), chunk.x()); x < endX; x++) {
        int index = base + (y - chunk.y()) * strides[axisY] + (x - chunk.x()) * strides[axisX];
        sink.sample(x, y, samples.map(s -> type.read(s, index)).orElse(layout.fillValue()));
      }
    }
  }

  /** The first element of the chunk along each axis, in elements of the array. */
  private int[] position(Level level, PlaneKey key, Region chunk) {
    return IntStream.range(0, layout.axes().length())
        .map(
            axis ->
                switch (layout.axes().charAt(axis)) {
                  case 'x' -> chunk.x();
                  case 'y' -> chunk.y();
                  case 'z' -> z(level, axis, key.z());
                  case 'c' -> key.c();
                  case 't' -> key.t();
                  default -> 0;
                })
        .toArray();
  }

  /** Planes are counted at full resolution; a lower one may have fewer of them. */
  private int z(Level level, int axis, int z) {
    int full = layout.levels().get(0).shape().get(axis);
    return (int) ((long) z * level.shape().get(axis) / full);
  }

  private void checkPosition(Level level, int[] position) {
    for (int axis = 0; axis < position.length; axis++) {
      if (position[axis] >= level.shape().get(axis)) {
        throw new PictureUnavailableException("The array holds no such plane.");
      }
    }
  }

  private Optional<ByteBuffer> samples(Level level, int[] position) {
    String file =
        level.prefix()
            + IntStream.range(0, position.length)
                .mapToObj(axis -> String.valueOf(position[axis] / level.chunk().get(axis)))
                .collect(Collectors.joining(level.separator()));
    return source.size(file).map(size -> decoded(level, file, size));
  }

  private ByteBuffer decoded(Level level, String file, long size) {
    long elements =
        level.chunk().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    int limit = budget.tile(Math.multiplyExact(elements, type.bytes()));
    byte[] encoded = source.read(file, 0, budget.tile(size));
    try {
      byte[] bytes = decoder.decode(encoded, limit);
      if (bytes.length < limit) {
        throw new PictureUnavailableException(
            "A chunk of the image is shorter than its layout says.");
      }
      return ByteBuffer.wrap(bytes).order(PlaneReader.order(layout.byteOrder()));
    } catch (IOException e) {
      throw new PictureUnavailableException("A chunk of the image cannot be decoded.", e);
    }
  }

  /** Where in the chunk the plane begins. */
  private int base(Level level, int[] position, int[] strides) {
    return IntStream.range(0, position.length)
        .filter(axis -> axis != axisX && axis != axisY)
        .map(axis -> position[axis] % level.chunk().get(axis) * strides[axis])
        .sum();
  }

  private static int[] strides(List<Integer> chunk) {
    int[] strides = new int[chunk.size()];
    int stride = 1;
    for (int axis = chunk.size() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= chunk.get(axis);
    }
    return strides;
  }
}

package org.fovea.download.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files of a made-up version, and samples as bytes. */
final class Bytes implements RangeSource {
  private final Map<String, byte[]> files = new HashMap<>();

  Bytes with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  @Override
  public byte[] read(String path, long offset, int length) {
    return Arrays.copyOfRange(files.get(path), (int) offset, (int) offset + length);
  }

  @Override
  public Optional<Long> size(String path) {
    return Optional.ofNullable(files.get(path)).map(bytes -> (long) bytes.length);
  }

  static byte[] shorts(ByteOrder order, int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 2).order(order);
    Arrays.stream(values).forEach(value -> buffer.putShort((short) value));
    return buffer.array();
  }

  static Budget budget() {
    return new Budget(1 << 24, 1 << 22, Duration.ofMinutes(1));
  }

  /** The samples of a region, row by row. */
  static double[] plane(PlaneReader reader, PlaneKey key, Region region) {
    double[] values = new double[region.width() * region.height()];
    Arrays.fill(values, Double.NaN);
    reader.read(
        key,
        region,
        (x, y, value) -> values[(y - region.y()) * region.width() + x - region.x()] = value);
    return values;
  }
}

package org.fovea.cli.images.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How one grey level is stored; a level beyond the range is stored as the nearest within. */
public enum SampleType {
  UINT8(1, 1, 0, 255),
  INT8(1, 2, -128, 127),
  UINT16(2, 1, 0, 65_535),
  INT16(2, 2, -32_768, 32_767),
  FLOAT16(2, 3, -65_504, 65_504),
  FLOAT32(4, 3, -Float.MAX_VALUE, Float.MAX_VALUE);

  private final int bytes;
  private final int tiffFormat;
  private final float low;
  private final float high;

  SampleType(int bytes, int tiffFormat, float low, float high) {
    this.bytes = bytes;
    this.tiffFormat = tiffFormat;
    this.low = low;
    this.high = high;
  }

  public int bytes() {
    return bytes;
  }

  /** TIFF's SampleFormat: 1 unsigned, 2 signed, 3 floating point. */
  int tiffFormat() {
    return tiffFormat;
  }

  /** The level as it is read back, in the order of whole numbers but for floating point. */
  public float stored(float level) {
    float within = Math.max(low, Math.min(high, level));
    return switch (this) {
      case FLOAT32 -> within;
      case FLOAT16 -> HalfFloat.value(HalfFloat.bits(within));
      default -> Math.round(within);
    };
  }

  /** Levels as they are stored, little endian. */
  public byte[] raw(float[] levels) {
    ByteBuffer raw = ByteBuffer.allocate(levels.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (float level : levels) {
      put(raw, level);
    }
    return raw.array();
  }

  private void put(ByteBuffer buffer, float level) {
    float stored = stored(level);
    switch (this) {
      case UINT8, INT8 -> buffer.put((byte) (int) stored);
      case UINT16, INT16 -> buffer.putShort((short) (int) stored);
      case FLOAT16 -> buffer.putShort(HalfFloat.bits(stored));
      default -> buffer.putFloat(stored);
    }
  }
}

package org.fovea.download.render;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The pixel types of OME, and those of electron microscopy that OME has no name for. Values are
 * read as doubles, which hold each of them exactly but complex ones.
 */
enum PixelType {
  INT8("int8", 1),
  UINT8("uint8", 1),
  INT16("int16", 2),
  UINT16("uint16", 2),
  INT32("int32", 4),
  UINT32("uint32", 4),
  FLOAT("float", 4),
  DOUBLE("double", 8),
  BIT("bit", 1),
  COMPLEX("complex", 8),
  DOUBLE_COMPLEX("double-complex", 16),
  FLOAT16("float16", 2),
  UINT4("uint4", 1),
  COMPLEX_INT16("complex-int16", 4);

  private final String contractName;
  private final int bytes;

  PixelType(String contractName, int bytes) {
    this.contractName = contractName;
    this.bytes = bytes;
  }

  static PixelType of(String contractName) {
    return Arrays.stream(values())
        .filter(type -> type.contractName.equals(contractName))
        .findFirst()
        .orElseThrow(
            () ->
                new PictureUnavailableException(
                    "The pixel type " + contractName + " is not known."));
  }

  /** Bytes of one sample in memory; a bit takes one, and so do four. */
  int bytes() {
    return bytes;
  }

  /** Whether samples are whole numbers from 0 that fit 16 bits. */
  boolean isSmallUnsigned() {
    return this == UINT8 || this == UINT16 || this == BIT || this == UINT4;
  }

  /** Bytes of a row of samples in a file, where samples of less than a byte are packed. */
  int rowBytes(int samples) {
    return switch (this) {
      case BIT -> samples / 8 + (samples % 8 == 0 ? 0 : 1);
      case UINT4 -> samples / 2 + samples % 2;
      default -> Math.multiplyExact(samples, bytes);
    };
  }

  /**
   * The sample at this index of a row that begins at {@code rowStart}: bits are packed highest
   * first, samples of four bits lowest first.
   */
  double readInRow(ByteBuffer file, int rowStart, int index) {
    return switch (this) {
      case BIT -> file.get(rowStart + index / 8) >> (7 - index % 8) & 1;
      case UINT4 -> file.get(rowStart + index / 2) >> (4 * (index % 2)) & 0xF;
      default -> readAt(file, rowStart + index * bytes);
    };
  }

  /** The sample at this index; a complex one is its magnitude. */
  double read(ByteBuffer samples, int index) {
    return readAt(samples, index * bytes);
  }

  private double readAt(ByteBuffer samples, int at) {
    return switch (this) {
      case INT8 -> samples.get(at);
      case UINT8, BIT, UINT4 -> samples.get(at) & 0xFF;
      case INT16 -> samples.getShort(at);
      case UINT16 -> samples.getShort(at) & 0xFFFF;
      case INT32 -> samples.getInt(at);
      case UINT32 -> samples.getInt(at) & 0xFFFFFFFFL;
      case FLOAT -> samples.getFloat(at);
      case DOUBLE -> samples.getDouble(at);
      case COMPLEX -> Math.hypot(samples.getFloat(at), samples.getFloat(at + 4));
      case DOUBLE_COMPLEX -> Math.hypot(samples.getDouble(at), samples.getDouble(at + 8));
      case FLOAT16 -> half(samples.getShort(at));
      case COMPLEX_INT16 -> Math.hypot(samples.getShort(at), samples.getShort(at + 2));
    };
  }

  /** A half-precision number (IEEE 754, binary16). */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }
}

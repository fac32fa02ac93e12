package org.fovea.download.render;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The pixel types of OME. Values are read as doubles, which hold each of them exactly but complex
 * ones.
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
  DOUBLE_COMPLEX("double-complex", 16);

  private final String omeName;
  private final int bytes;

  PixelType(String omeName, int bytes) {
    this.omeName = omeName;
    this.bytes = bytes;
  }

  static PixelType of(String omeName) {
    return Arrays.stream(values())
        .filter(type -> type.omeName.equals(omeName))
        .findFirst()
        .orElseThrow(
            () -> new PictureUnavailableException("The pixel type " + omeName + " is not known."));
  }

  /** Bytes of one sample in memory; a bit takes one. */
  int bytes() {
    return bytes;
  }

  /** Whether samples are whole numbers from 0 that fit 16 bits. */
  boolean isSmallUnsigned() {
    return this == UINT8 || this == UINT16 || this == BIT;
  }

  /** The sample at this index; a complex one is its magnitude. */
  double read(ByteBuffer samples, int index) {
    int at = index * bytes;
    return switch (this) {
      case INT8 -> samples.get(at);
      case UINT8, BIT -> samples.get(at) & 0xFF;
      case INT16 -> samples.getShort(at);
      case UINT16 -> samples.getShort(at) & 0xFFFF;
      case INT32 -> samples.getInt(at);
      case UINT32 -> samples.getInt(at) & 0xFFFFFFFFL;
      case FLOAT -> samples.getFloat(at);
      case DOUBLE -> samples.getDouble(at);
      case COMPLEX -> Math.hypot(samples.getFloat(at), samples.getFloat(at + 4));
      case DOUBLE_COMPLEX -> Math.hypot(samples.getDouble(at), samples.getDouble(at + 8));
    };
  }
}

package org.fovea.ingest.inspection.tiff;

import org.fovea.ingest.inspection.bytes.UnreadableException;

/** OME pixel types from the bits and the format of a sample. */
final class SampleType {

  private SampleType() {}

  static String of(Ifd ifd, int samples) throws UnreadableException {
    int bits = uniform(ifd, Tag.BITS_PER_SAMPLE, samples, 1);
    int format = uniform(ifd, Tag.SAMPLE_FORMAT, samples, 1);
    String type =
        switch (format) {
          case 1, 4 -> unsigned(bits);
          case 2 -> signed(bits);
          case 3 -> floating(bits);
          default -> "";
        };
    if (type.isEmpty()) {
      throw new UnreadableException(
          "samples of %d bits in format %d have no reader here".formatted(bits, format));
    }
    return type;
  }

  static int bits(String type) {
    return switch (type) {
      case "bit" -> 1;
      case "uint8", "int8" -> 8;
      case "uint16", "int16" -> 16;
      case "uint32", "int32", "float" -> 32;
      case "double" -> 64;
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static String unsigned(int bits) {
    return bits == 1 ? "bit" : bits == 8 || bits == 16 || bits == 32 ? "uint" + bits : "";
  }

  private static String signed(int bits) {
    return bits == 8 || bits == 16 || bits == 32 ? "int" + bits : "";
  }

  private static String floating(int bits) {
    return bits == 32 ? "float" : bits == 64 ? "double" : "";
  }

  private static int uniform(Ifd ifd, int tag, int samples, int otherwise)
      throws UnreadableException {
    if (!ifd.has(tag)) {
      return otherwise;
    }
    int count = (int) Math.min(samples, ifd.count(tag));
    long[] values = ifd.integers(tag, Math.max(1, count));
    for (long value : values) {
      if (value != values[0]) {
        throw new UnreadableException(
            "samples of different kinds in one pixel have no reader here");
      }
    }
    return (int) values[0];
  }
}

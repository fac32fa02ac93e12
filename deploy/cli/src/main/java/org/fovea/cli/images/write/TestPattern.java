package org.fovea.cli.images.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The first pixels of row 0 of every full-resolution plane say which plane it is, so that a reader
 * that mixes up plates, wells, fields or channels is found out: {@value #MARK}, plate, row of the
 * well, column of the well, field, channel (all from 0), and the sum of these six.
 */
public final class TestPattern {

  /** Grey level of the first pixel. */
  public static final int MARK = 51_966;

  /** Pixels it takes. */
  public static final int LENGTH = 7;

  private TestPattern() {}

  /** The pattern of a plane. */
  public static int[] of(FieldImage image, int channel) {
    int[] pattern = {
      MARK,
      image.plate().index(),
      image.well().row(),
      image.well().column(),
      image.field(),
      channel,
      0
    };
    for (int i = 0; i < LENGTH - 1; i++) {
      pattern[LENGTH - 1] += pattern[i];
    }
    return pattern;
  }

  /** Writes it over the beginning of each plane. */
  public static void stamp(FieldImage image) {
    for (int channel = 0; channel < image.planes().size(); channel++) {
      int[] pattern = of(image, channel);
      for (int i = 0; i < LENGTH; i++) {
        image.planes().get(channel)[i] = (short) pattern[i];
      }
    }
  }

  /** CRC-32 of a plane's grey levels as little-endian 16-bit numbers, in 8 hexadecimal digits. */
  public static String crc32(short[] plane) {
    CRC32 crc = new CRC32();
    crc.update(bytes(plane));
    return "%08x".formatted(crc.getValue());
  }

  static byte[] bytes(short[] plane) {
    ByteBuffer bytes = ByteBuffer.allocate(plane.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(plane);
    return bytes.array();
  }
}

package org.fovea.download.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG (ISO/IEC 15948): grey of 8 or 16 bits, or RGB of 8. */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int GREY = 0;
  private static final int RGB = 2;

  private Png() {}

  /** One byte a pixel. */
  static byte[] grey8(int width, int height, byte[] pixels) {
    return write(new Header(width, height, 8, GREY), pixels, width);
  }

  /** Two bytes a pixel, the higher first. */
  static byte[] grey16(int width, int height, byte[] pixels) {
    return write(new Header(width, height, 16, GREY), pixels, width * 2);
  }

  /** Three bytes a pixel: red, green, blue. */
  static byte[] rgb8(int width, int height, byte[] pixels) {
    return write(new Header(width, height, 8, RGB), pixels, width * 3);
  }

  private static byte[] write(Header header, byte[] pixels, int rowBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header.bytes());
    chunk(out, "IDAT", deflated(pixels, rowBytes));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Every row after its filter, 0: none. */
  private static byte[] deflated(byte[] pixels, int rowBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      for (int at = 0; at < pixels.length; at += rowBytes) {
        deflater.write(0);
        deflater.write(pixels, at, rowBytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] tagged =
        ByteBuffer.allocate(4 + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 crc = new CRC32();
    crc.update(tagged);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(tagged);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private record Header(int width, int height, int depth, int colourType) {
    byte[] bytes() {
      return ByteBuffer.allocate(13)
          .putInt(width)
          .putInt(height)
          .put((byte) depth)
          .put((byte) colourType)
          .put(new byte[3])
          .array();
    }
  }
}

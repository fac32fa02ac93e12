package org.fovea.cli.images.write;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** zlib streams, as TIFF's deflate and Zarr's zlib both want them. */
final class Deflate {

  /** Fast: most of a picture is noise that nothing packs. */
  static final int LEVEL = 1;

  private Deflate() {}

  static byte[] pack(byte[] raw, int offset, int length) {
    Deflater deflater = new Deflater(LEVEL);
    deflater.setInput(raw, offset, length);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(length);
    byte[] buffer = new byte[1 << 15];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }
}

package org.fovea.download.render;

import java.io.IOException;
import java.util.Arrays;

/** PackBits (TIFF 6.0, section 9). */
final class PackBits {
  private static final int NOTHING = -128;

  private PackBits() {}

  static byte[] decode(byte[] encoded, int limit) throws IOException {
    byte[] out = new byte[limit];
    int position = 0;
    int at = 0;
    while (at < encoded.length && position < limit) {
      int head = encoded[at++];
      if (head == NOTHING) {
        continue;
      }
      int count = Math.min(head >= 0 ? head + 1 : 1 - head, limit - position);
      int wanted = head >= 0 ? head + 1 : 1;
      if (at + Math.min(wanted, count) > encoded.length) {
        throw new IOException("a PackBits run goes past the end");
      }
      if (head >= 0) {
        System.arraycopy(encoded, at, out, position, count);
      } else {
        Arrays.fill(out, position, position + count, encoded[at]);
      }
      at += wanted;
      position += count;
    }
    return position == limit ? out : Arrays.copyOf(out, position);
  }
}

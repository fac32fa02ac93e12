package org.fovea.download.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An LZ4 block after its decoded length in four bytes, lowest first, as numcodecs writes it. */
final class Lz4 {
  private final byte[] in;
  private final byte[] out;
  private int at = Integer.BYTES;
  private int position;

  private Lz4(byte[] in, int length) {
    this.in = in;
    this.out = new byte[length];
  }

  static byte[] decode(byte[] encoded, int limit) throws IOException {
    if (encoded.length < Integer.BYTES) {
      throw new IOException("an LZ4 chunk begins with its length");
    }
    int length = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < 0 || length > limit) {
      throw new IOException("an LZ4 chunk of another size");
    }
    Lz4 block = new Lz4(encoded, length);
    block.run();
    return block.out;
  }

  private void run() throws IOException {
    while (at < in.length) {
      int token = in[at++] & 0xFF;
      literals(extended(token >> 4));
      if (at < in.length) {
        int distance = next() | next() << 8;
        match(distance, extended(token & 15) + 4);
      }
    }
    if (position != out.length) {
      throw new IOException("an LZ4 chunk ends early");
    }
  }

  private void literals(int count) throws IOException {
    if (count > in.length - at || count > out.length - position) {
      throw new IOException("LZ4 literals go past the end");
    }
    System.arraycopy(in, at, out, position, count);
    at += count;
    position += count;
  }

  private void match(int distance, int count) throws IOException {
    if (distance == 0 || distance > position || count > out.length - position) {
      throw new IOException("an LZ4 match lies outside");
    }
    for (int i = 0; i < count; i++) {
      out[position] = out[position - distance];
      position++;
    }
  }

  private int extended(int nibble) throws IOException {
    int length = nibble;
    if (nibble == 15) {
      int more = 255;
      while (more == 255) {
        more = next();
        length = Math.addExact(length, more);
      }
    }
    return length;
  }

  private int next() throws IOException {
    if (at >= in.length) {
      throw new IOException("an LZ4 chunk ends early");
    }
    return in[at++] & 0xFF;
  }
}

package org.fovea.download.render;

import java.io.IOException;
import java.util.Arrays;

/**
 * LZW as TIFF has it (TIFF 6.0, section 13): codes of 9 to 12 bits, highest bit first, one code
 * early.
 */
final class Lzw {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int MOST = 4096;

  private final byte[] encoded;
  private final byte[] out;
  private final int[] start = new int[MOST];
  private final int[] length = new int[MOST];
  private int position;
  private int next = FIRST;
  private int width = 9;
  private long bit;

  private Lzw(byte[] encoded, int limit) {
    this.encoded = encoded;
    this.out = new byte[limit];
  }

  static byte[] decode(byte[] encoded, int limit) throws IOException {
    Lzw lzw = new Lzw(encoded, limit);
    lzw.run();
    return lzw.position == limit ? lzw.out : Arrays.copyOf(lzw.out, lzw.position);
  }

  private void run() throws IOException {
    int previousStart = -1;
    int previousLength = 0;
    int code = code();
    while (code != END && position < out.length) {
      if (code == CLEAR) {
        next = FIRST;
        width = 9;
        previousStart = -1;
      } else {
        int begun = position;
        emit(code, previousStart, previousLength);
        if (previousStart >= 0) {
          learn(previousStart, previousLength + 1);
        }
        previousStart = begun;
        previousLength = position - begun;
      }
      code = code();
    }
  }

  /**
   * A string already written is copied from where it stands; a code not yet known is the last
   * string and its head.
   */
  private void emit(int code, int previousStart, int previousLength) throws IOException {
    if (code < CLEAR) {
      out[position++] = (byte) code;
    } else if (code < next) {
      copy(start[code], length[code]);
    } else if (code == next && previousStart >= 0) {
      copy(previousStart, previousLength + 1);
    } else {
      throw new IOException("LZW code " + code + " before it was defined");
    }
  }

  private void copy(int from, int count) {
    int end = Math.min(out.length, position + count);
    for (int source = from; position < end; source++) {
      out[position++] = out[source];
    }
  }

  private void learn(int from, int count) {
    if (next < MOST) {
      start[next] = from;
      length[next] = count;
      next++;
    }
    if (next >= (1 << width) - 1 && width < 12) {
      width++;
    }
  }

  private int code() {
    if (bit + width > encoded.length * 8L) {
      return END;
    }
    int value = 0;
    for (int read = 0; read < width; ) {
      int inByte = (int) (bit & 7);
      int take = Math.min(8 - inByte, width - read);
      int bits = (encoded[(int) (bit >> 3)] & 0xFF) >> (8 - inByte - take) & (1 << take) - 1;
      value = value << take | bits;
      bit += take;
      read += take;
    }
    return value;
  }
}

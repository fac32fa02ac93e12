package org.fovea.download.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stretch of bytes of known length, opened only when somebody reads it. */
public interface Segment {

  long length();

  /** {@code length} bytes from {@code offset}. */
  InputStream open(long offset, long length) throws IOException;

  /** Bytes at hand. */
  static Segment of(byte[] bytes) {
    return new Segment() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open(long offset, long length) {
        return new ByteArrayInputStream(bytes, Math.toIntExact(offset), Math.toIntExact(length));
      }
    };
  }
}

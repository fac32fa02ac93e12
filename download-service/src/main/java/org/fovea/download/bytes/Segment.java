package org.fovea.download.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;

/** A stretch of bytes of known length, opened only when somebody reads it. */
public interface Segment {

  long length();

  /** {@code length} bytes from {@code offset}. */
  InputStream open(long offset, long length) throws IOException;

  /** The same bytes, to be read soon and whole: asked for already where that takes time. */
  default Segment begun(Executor threads) {
    return this;
  }

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

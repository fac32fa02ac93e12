package org.fovea.ingest.digest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Digests what is read through it, and stops with {@link TooManyBytesException} beyond a limit. */
public final class DigestingStream extends FilterInputStream {

  private final Digester digester = new Digester();
  private long left;

  public DigestingStream(InputStream bytes, long limit) {
    super(bytes);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      left -= n;
      if (left < 0) {
        throw new TooManyBytesException();
      }
      digester.update(buffer, offset, n);
    }
    return n;
  }

  @Override
  public long skip(long n) {
    throw new UnsupportedOperationException("skipped bytes would not be digested");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** What was read; to be asked once, at the end. */
  public Digests digests() {
    return digester.digests();
  }
}

package org.fovea.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the request with 413 when more bytes come than may. */
final class CappedStream extends FilterInputStream {

  private long left;

  CappedStream(InputStream bytes, long most) {
    super(bytes);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) {
    left -= n;
    if (left < 0) {
      throw JsonBodyLimit.tooLarge();
    }
  }
}

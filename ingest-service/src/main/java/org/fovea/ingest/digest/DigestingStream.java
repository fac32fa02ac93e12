package org.fovea.ingest.digest;

import java.io.IOException;
import java.io.InputStream;
import org.fovea.conventions.stream.BulkInputStream;

/** Digests what is read through it, and stops with {@link TooManyBytesException} beyond a limit. */
public final class DigestingStream extends BulkInputStream {

  private final Digester digester = new Digester();
  private final InputStream bytes;
  private long left;

  public DigestingStream(InputStream bytes, long limit) {
    this.bytes = bytes;
    this.left = limit;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = bytes.read(buffer, offset, length);
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
  public int available() throws IOException {
    return bytes.available();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** What was read; to be asked once, at the end. */
  public Digests digests() {
    return digester.digests();
  }
}

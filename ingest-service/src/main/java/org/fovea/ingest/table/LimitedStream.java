package org.fovea.ingest.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up, rather than ends, where a text is longer than may be held. */
final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long read;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws IOException {
    read += bytes;
    if (read > limit) {
      throw new TextTooLongException(limit);
    }
  }
}

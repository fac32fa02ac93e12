package org.fovea.conventions.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that gives more than it should: a compression bomb ends at its stated length. */
final class BoundedInput extends FilterInputStream {

  private final long limit;
  private long count;

  BoundedInput(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /** The stream went on past its limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Bytes given so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      counted(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      counted(read);
    }
    return read;
  }

  private void counted(int more) throws TooLongException {
    count += more;
    if (count > limit) {
      throw new TooLongException();
    }
  }
}

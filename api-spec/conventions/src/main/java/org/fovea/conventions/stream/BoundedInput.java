package org.fovea.conventions.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a stream that gives more than it should: a compression bomb ends at its stated length.
 * Bytes that are skipped count too.
 */
public final class BoundedInput extends FilterInputStream {

  private final long limit;
  private final Excess excess;
  private long count;

  /** A stream whose reading fails with {@link TooLongException} beyond the limit. */
  public BoundedInput(InputStream in, long limit) {
    this(
        in,
        limit,
        () -> {
          throw new TooLongException();
        });
  }

  public BoundedInput(InputStream in, long limit, Excess excess) {
    super(in);
    this.limit = limit;
    this.excess = excess;
  }

  /** What happens beyond the limit; it has to throw. */
  @FunctionalInterface
  public interface Excess {
    void refuse() throws IOException;
  }

  /** The stream went on past its limit. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Bytes given so far. */
  public long count() {
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

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(wanted);
    counted(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(long more) throws IOException {
    count += more;
    if (count > limit) {
      excess.refuse();
    }
  }
}

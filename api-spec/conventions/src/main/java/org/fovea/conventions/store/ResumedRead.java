package org.fovea.conventions.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.fovea.conventions.stream.BulkInputStream;

/**
 * Reads an object through failures of its connection: one that is lost, or so slow that a MiB takes
 * longer than it may, is replaced by another that begins behind the last byte that came. Keys are
 * written once, so the bytes are of one object. Gives up when a MiB did not come in {@value #TRIES}
 * connections.
 */
final class ResumedRead extends BulkInputStream {

  static final int STEP = 1 << 20;
  private static final int TRIES = 4;

  private final Opening opening;
  private final long longestStep;
  private final LongSupplier clock;
  private InputStream bytes;
  private long position;
  private long ofStep;
  private long waited;
  private int lost;

  /**
   * Opens what comes after so many bytes; an {@link IllegalArgumentException} says that there are
   * no more.
   */
  @FunctionalInterface
  interface Opening {
    InputStream after(long position);
  }

  private ResumedRead(Opening opening, Duration longestStep, LongSupplier clock) {
    this.opening = opening;
    this.longestStep = longestStep.toNanos();
    this.clock = clock;
    this.bytes = opening.after(0);
  }

  static InputStream of(Opening opening, Duration longestStep) {
    return of(opening, longestStep, System::nanoTime);
  }

  static InputStream of(Opening opening, Duration longestStep, LongSupplier clock) {
    return new ResumedRead(opening, longestStep, clock);
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    while (true) {
      try {
        return readInTime(buffer, from, length);
      } catch (IOException e) {
        goOn(e);
      }
    }
  }

  @Override
  public int available() throws IOException {
    return bytes.available();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** Only the time spent waiting for the store counts: a reader may take its own. */
  private int readInTime(byte[] buffer, int from, int length) throws IOException {
    if (waited > longestStep) {
      throw new SocketTimeoutException(ofStep + " bytes in too long a time");
    }
    long begin = clock.getAsLong();
    int count = bytes.read(buffer, from, length);
    waited += clock.getAsLong() - begin;
    if (count > 0) {
      position += count;
      ofStep += count;
    }
    if (ofStep >= STEP) {
      ofStep = 0;
      waited = 0;
      lost = 0;
    }
    return count;
  }

  private void goOn(IOException failure) throws IOException {
    lost++;
    if (lost == TRIES) {
      throw failure;
    }
    waited = 0;
    try {
      bytes.close();
    } catch (IOException alreadyLost) {
      failure.addSuppressed(alreadyLost);
    }
    try {
      bytes = opening.after(position);
    } catch (IllegalArgumentException nothingIsLeft) {
      bytes = InputStream.nullInputStream();
    } catch (RuntimeException e) {
      throw new IOException("cannot go on after " + position + " bytes", e);
    }
  }
}

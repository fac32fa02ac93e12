package org.fovea.download.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/**
 * A stream cut into pieces. A stream that ends before its promised length is a failure: its client
 * must not trust it.
 */
final class Pieces implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Pieces.class);
  private static final int SIZE = 128 * 1024;

  private final InputStream stream;
  private final boolean promised;
  private long left;

  Pieces(InputStream stream) {
    this.stream = stream;
    this.promised = stream instanceof Sized;
    this.left = stream instanceof Sized sized ? sized.length() : Long.MAX_VALUE;
  }

  /** What of a buffer was filled, from its start, and whether nothing comes after it. */
  record Piece(byte[] buffer, int length, boolean last) {}

  /** A buffer for a piece, no longer than what is promised. */
  byte[] buffer() {
    return new byte[(int) Math.min(SIZE, left)];
  }

  /**
   * The next piece; the stream is closed with the last one, and when it fails.
   *
   * @param buffer of {@link #buffer()}, or of a piece that nobody needs any more
   */
  Piece next(byte[] buffer) throws IOException {
    try {
      Piece piece = read(buffer);
      if (piece.last()) {
        close();
      }
      return piece;
    } catch (UncheckedIOException e) {
      close();
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private Piece read(byte[] buffer) throws IOException {
    int wanted = (int) Math.min(buffer.length, left);
    int count = stream.readNBytes(buffer, 0, wanted);
    left -= count;
    boolean ended = count < wanted;
    if (ended && promised) {
      throw new EOFException("the stream ended " + left + " bytes early");
    }
    return new Piece(buffer, count, ended || left == 0);
  }

  /** Closing again does nothing; a failure of it takes nothing from what was read. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      LOG.debugf(e, "a stream was not closed");
    }
  }
}

package org.fovea.download.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
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

  /** Some bytes, and whether they are the last. */
  record Piece(byte[] bytes, boolean last) {}

  /** The next piece; the stream is closed with the last one, and when it fails. */
  Piece next() throws IOException {
    try {
      Piece piece = read();
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

  private Piece read() throws IOException {
    byte[] bytes = new byte[(int) Math.min(SIZE, left)];
    int count = stream.readNBytes(bytes, 0, bytes.length);
    left -= count;
    boolean ended = count < bytes.length;
    if (ended && promised) {
      throw new EOFException("the stream ended " + left + " bytes early");
    }
    return new Piece(ended ? Arrays.copyOf(bytes, count) : bytes, ended || left == 0);
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

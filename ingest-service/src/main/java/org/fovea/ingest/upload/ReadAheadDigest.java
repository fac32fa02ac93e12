package org.fovea.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.fovea.ingest.digest.Digester;
import org.fovea.ingest.digest.Digests;

/**
 * Digests a long stream while it is read: buffers fill on the caller's thread as those before are
 * digested on another, so that neither store nor processor waits for the other. Few enough of them
 * that the bytes are still in the processor's cache.
 */
final class ReadAheadDigest {

  static final int BUFFER = 1 << 18;
  private static final int AHEAD = 8;

  private final Executor threads;
  private final Runnable afterBuffer;

  /**
   * @param afterBuffer run on the caller's thread with each full buffer
   */
  ReadAheadDigest(Executor threads, Runnable afterBuffer) {
    this.threads = threads;
    this.afterBuffer = afterBuffer;
  }

  /** Bytes from the stream; less than their buffer holds is the last of them. */
  private record Piece(byte[] buffer, int count) {

    static final Piece NOTHING_MORE = new Piece(new byte[1], 0);

    static Piece read(InputStream bytes, byte[] buffer) throws IOException {
      return new Piece(buffer, bytes.readNBytes(buffer, 0, buffer.length));
    }

    boolean isLast() {
      return count < buffer.length;
    }

    void digest(Digester digester) {
      digester.update(buffer, 0, count);
    }
  }

  /** The other side: digests piece by piece and gives their buffers back. */
  private static final class Lane {
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> free = new LinkedBlockingQueue<>();
    private int made;

    void add(Piece piece) {
      pieces.add(piece);
    }

    byte[] buffer() throws IOException {
      if (made < AHEAD) {
        made++;
        return new byte[BUFFER];
      }
      try {
        return free.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("no longer wanted");
      }
    }

    Digests digest() {
      Digester digester = new Digester();
      try {
        Piece piece = pieces.take();
        while (!piece.isLast()) {
          piece.digest(digester);
          free.add(piece.buffer());
          piece = pieces.take();
        }
        piece.digest(digester);
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts a digest", e);
      }
      return digester.digests();
    }
  }

  /**
   * Reads to the end.
   *
   * @param expected bytes; a stream shorter than a buffer gets one of its size
   */
  Digests of(InputStream bytes, long expected) throws IOException {
    Piece first = Piece.read(bytes, new byte[(int) Math.min(BUFFER, expected + 1)]);
    if (first.isLast()) {
      Digester digester = new Digester();
      first.digest(digester);
      return digester.digests();
    }
    Lane lane = new Lane();
    CompletableFuture<Digests> digests = CompletableFuture.supplyAsync(lane::digest, threads);
    Piece last = Piece.NOTHING_MORE;
    try {
      last = readAll(first, bytes, lane);
    } finally {
      lane.add(last);
    }
    return digests.join();
  }

  /** Returns the last piece. */
  private Piece readAll(Piece first, InputStream bytes, Lane lane) throws IOException {
    Piece piece = first;
    while (!piece.isLast()) {
      lane.add(piece);
      afterBuffer.run();
      piece = Piece.read(bytes, lane.buffer());
    }
    return piece;
  }
}

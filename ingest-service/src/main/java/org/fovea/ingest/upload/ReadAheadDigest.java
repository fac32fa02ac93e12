package org.fovea.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fovea.ingest.digest.Digester;
import org.fovea.ingest.digest.Digests;

/**
 * Digests a long stream while it is read: one buffer fills on the caller's thread as the one before
 * is digested on another, so that neither store nor processor waits for the other.
 */
final class ReadAheadDigest {

  static final int BUFFER = 1 << 20;

  private final Executor threads;
  private final Runnable afterBuffer;

  /**
   * @param afterBuffer run on the caller's thread with each full buffer
   */
  ReadAheadDigest(Executor threads, Runnable afterBuffer) {
    this.threads = threads;
    this.afterBuffer = afterBuffer;
  }

  /**
   * Reads to the end.
   *
   * @param expected bytes; a stream shorter than a buffer gets one of its size
   */
  Digests of(InputStream bytes, long expected) throws IOException {
    Digester digester = new Digester();
    byte[] filling = new byte[(int) Math.min(BUFFER, expected + 1)];
    byte[] spare = new byte[0];
    CompletableFuture<Void> digesting = CompletableFuture.completedFuture(null);
    int count = bytes.readNBytes(filling, 0, filling.length);
    while (count == filling.length) {
      digesting.join();
      byte[] full = filling;
      digesting = CompletableFuture.runAsync(() -> digester.update(full, 0, full.length), threads);
      filling = spare.length == 0 ? new byte[BUFFER] : spare;
      spare = full;
      afterBuffer.run();
      count = bytes.readNBytes(filling, 0, filling.length);
    }
    digesting.join();
    digester.update(filling, 0, count);
    return digester.digests();
  }
}

package org.fovea.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.ingest.digest.Digests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadDigestTest {
  private static final int BUFFER = ReadAheadDigest.BUFFER;

  private final Executor threads = Executors.newCachedThreadPool();
  private final AtomicInteger buffers = new AtomicInteger();
  private final ReadAheadDigest digest = new ReadAheadDigest(threads, buffers::incrementAndGet);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, BUFFER - 1, BUFFER, BUFFER + 1, 2 * BUFFER, 5 * BUFFER + 7})
  void isThatOfTheBytesWhateverWasExpected(int size) throws IOException {
    // given
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Digests right = Digests.of(new ByteArrayInputStream(bytes));
    // when, then
    for (long expected : new long[] {0, size / 2, size, 10L * BUFFER}) {
      assertEquals(right, digest.of(new ByteArrayInputStream(bytes), expected));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, BUFFER - 1, 3 * BUFFER})
  void streamThatFailsHasNone(int before) {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[before]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the store is gone");
              }
            });
    assertThrows(IOException.class, () -> digest.of(failing, before + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void tellsOfEachFullBuffer(int full) throws IOException {
    digest.of(new ByteArrayInputStream(new byte[full * BUFFER]), (long) full * BUFFER);
    assertEquals(full, buffers.get());
  }
}

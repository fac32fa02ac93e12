package org.fovea.download.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** A segment that is being read, whole, before anybody opens it. */
final class BegunSegment implements Segment {

  private final long length;
  private final CompletableFuture<byte[]> bytes;

  private BegunSegment(long length, CompletableFuture<byte[]> bytes) {
    this.length = length;
    this.bytes = bytes;
  }

  static BegunSegment of(Segment segment, Executor threads) {
    return new BegunSegment(
        segment.length(), CompletableFuture.supplyAsync(() -> read(segment), threads));
  }

  @Override
  public long length() {
    return length;
  }

  /** Fails as the reading failed. */
  @Override
  public InputStream open(long offset, long count) throws IOException {
    try {
      return new ByteArrayInputStream(
          bytes.join(), Math.toIntExact(offset), Math.toIntExact(count));
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static byte[] read(Segment segment) {
    try (InputStream stream = segment.open(0, segment.length())) {
      return stream.readNBytes(Math.toIntExact(segment.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.fovea.cli.deposit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a file as a stream that ends where the part does. */
public final class Slice extends FilterInputStream {
  private long left;

  private Slice(InputStream in, long left) {
    super(in);
    this.left = left;
  }

  static InputStream open(Path file, long offset, long length) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(offset);
    return new Slice(in, length);
  }

  /** The part as a request body of known length. */
  public static BodyPublisher publisher(Path file, long offset, long length) {
    BodyPublisher stream =
        BodyPublishers.ofInputStream(
            () -> {
              try {
                return open(file, offset, length);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, length);
  }

  @Override
  public int read() throws IOException {
    if (left == 0) {
      return -1;
    }
    int value = super.read();
    left -= value < 0 ? left : 1;
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = super.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(n, 0);
    return n;
  }
}

package org.fovea.conventions.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;

/**
 * The body of an answer that says its length. The JDK's own stream just ends where a connection was
 * cut; this one fails.
 */
final class WholeAnswer extends FilterInputStream {

  private final HttpURLConnection connection;
  private long left;

  WholeAnswer(HttpURLConnection connection) throws IOException {
    super(connection.getInputStream());
    this.connection = connection;
    this.left = connection.getContentLengthLong();
    if (left < 0) {
      connection.disconnect();
      throw new IOException("the store does not say how long its answer is");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      left -= count;
    } else if (count < 0 && left > 0) {
      throw new EOFException("the connection ended " + left + " bytes early");
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  /** What was not read would be read by the JDK, to keep the connection; it is dropped instead. */
  @Override
  public void close() throws IOException {
    if (left > 0) {
      connection.disconnect();
    }
    in.close();
  }
}

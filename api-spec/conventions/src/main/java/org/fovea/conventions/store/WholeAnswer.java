package org.fovea.conventions.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import org.fovea.conventions.stream.BulkInputStream;

/**
 * The body of an answer that says its length. The JDK's own stream just ends where a connection was
 * cut; this one fails.
 */
final class WholeAnswer extends BulkInputStream {

  private final HttpURLConnection connection;
  private final InputStream body;
  private long left;

  WholeAnswer(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    this.body = connection.getInputStream();
    this.left = connection.getContentLengthLong();
    if (left < 0) {
      connection.disconnect();
      throw new IOException("the store does not say how long its answer is");
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = body.read(target, offset, length);
    if (count > 0) {
      left -= count;
    } else if (count < 0 && left > 0) {
      throw new EOFException("the connection ended " + left + " bytes early");
    }
    return count;
  }

  /** What was not read would be read by the JDK, to keep the connection; it is dropped instead. */
  @Override
  public void close() throws IOException {
    if (left > 0) {
      connection.disconnect();
    }
    body.close();
  }
}

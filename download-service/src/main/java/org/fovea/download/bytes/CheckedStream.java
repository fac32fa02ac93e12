package org.fovea.download.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.fovea.conventions.stream.BulkInputStream;
import org.jboss.logging.Logger;

/** A whole object whose last bytes are handed out only when all of them have their checksum. */
final class CheckedStream extends BulkInputStream {

  private static final Logger LOG = Logger.getLogger(CheckedStream.class);

  private final InputStream bytes;
  private final ObjectSegment object;
  private final CRC32 crc32 = new CRC32();
  private long left;

  CheckedStream(InputStream bytes, ObjectSegment object) {
    this.bytes = bytes;
    this.object = object;
    this.left = object.length();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = bytes.read(target, offset, length);
    if (read > 0) {
      crc32.update(target, offset, read);
      left -= read;
      requireWholeAtItsEnd();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private void requireWholeAtItsEnd() throws IOException {
    if (left == 0 && (int) crc32.getValue() != object.crc32()) {
      LOG.errorf("stored bytes are damaged: objectKey=%s", object.key());
      throw new IOException("the stored bytes are not those that were verified");
    }
  }
}

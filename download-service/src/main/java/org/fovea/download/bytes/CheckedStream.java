package org.fovea.download.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;

/** A whole object whose last bytes are handed out only when all of them have their checksum. */
final class CheckedStream extends FilterInputStream {

  private static final Logger LOG = Logger.getLogger(CheckedStream.class);

  private final ObjectSegment object;
  private final CRC32 crc32 = new CRC32();
  private long left;

  CheckedStream(InputStream bytes, ObjectSegment object) {
    super(bytes);
    this.object = object;
    this.left = object.length();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      crc32.update(target, offset, read);
      left -= read;
      requireWholeAtItsEnd();
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  private void requireWholeAtItsEnd() throws IOException {
    if (left == 0 && (int) crc32.getValue() != object.crc32()) {
      LOG.errorf("stored bytes are damaged: objectKey=%s", object.key());
      throw new IOException("the stored bytes are not those that were verified");
    }
  }
}

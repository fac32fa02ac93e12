package org.fovea.ingest.digest;

import java.io.IOException;
import java.io.InputStream;

/**
 * What bytes are known by.
 *
 * @param size number of bytes
 * @param sha256 lower-case hex, 64 digits
 * @param crc32c lower-case hex, 8 digits (Castagnoli, as S3 uses it)
 * @param crc32 lower-case hex, 8 digits (IEEE, as ZIP uses it)
 */
public record Digests(long size, String sha256, String crc32c, String crc32) {

  private static final int BUFFER = 256 * 1024;

  /** Reads the stream to its end, once, without closing it. */
  public static Digests of(InputStream bytes) throws IOException {
    Digester digester = new Digester();
    byte[] buffer = new byte[BUFFER];
    for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
      digester.update(buffer, 0, n);
    }
    return digester.digests();
  }
}

package org.fovea.ingest.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Takes bytes and makes their {@link Digests} in one pass. Not thread-safe, used once. */
public final class Digester {

  private final MessageDigest sha256;
  private final CRC32C crc32c = new CRC32C();
  private final CRC32 crc32 = new CRC32();
  private long size;

  public Digester() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public void update(byte[] bytes, int offset, int length) {
    sha256.update(bytes, offset, length);
    crc32c.update(bytes, offset, length);
    crc32.update(bytes, offset, length);
    size += length;
  }

  /** Ends the pass. */
  public Digests digests() {
    HexFormat hex = HexFormat.of();
    return new Digests(
        size,
        hex.formatHex(sha256.digest()),
        hex.toHexDigits((int) crc32c.getValue()),
        hex.toHexDigits((int) crc32.getValue()));
  }
}

package org.fovea.conventions.content;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/** A chunk being filled: compressed as it grows, digested over the plain bytes. */
final class ChunkBytes {

  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 16);
  private final MessageDigest sha256 = Digests.newSha256();
  private final ZstdOutputStream out;
  private String digest = "";
  private long plainBytes;
  private int rows;

  ChunkBytes() {
    try {
      out = new ZstdOutputStream(compressed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(byte[] line) {
    append(line);
    append(new byte[] {'\n'});
    rows++;
  }

  byte[] finish() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest = Digests.hex(sha256.digest());
    return compressed.toByteArray();
  }

  int rows() {
    return rows;
  }

  long plainBytes() {
    return plainBytes;
  }

  String digest() {
    return digest;
  }

  private void append(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sha256.update(bytes);
    plainBytes += bytes.length;
  }
}

package org.fovea.download.bundle;

import java.nio.charset.StandardCharsets;

/**
 * A file in an archive.
 *
 * @param path its name there, UTF-8, {@code /}-separated, relative
 * @param size bytes
 * @param crc32 of its bytes (ISO 3309, as zip wants it), known before they are read
 * @param sha256 lower-case hex
 * @param objectKey where its bytes lie
 */
record ZipMember(String path, long size, int crc32, String sha256, String objectKey) {

  byte[] name() {
    return path.getBytes(StandardCharsets.UTF_8);
  }
}

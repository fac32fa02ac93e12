package org.fovea.conventions.store;

import java.util.Optional;

/** A part the store has received; the ETag is opaque, the checksum base64 if the store tells it. */
public record StoredPart(int number, long size, String etag, Optional<String> crc32c) {

  /** A part without a checksum. */
  public StoredPart(int number, long size, String etag) {
    this(number, size, etag, Optional.empty());
  }
}

package org.fovea.download.holding;

/** A file of a version; digests are lower-case hex. */
public record HeldFile(
    String path,
    long size,
    String sha256,
    String crc32c,
    String crc32,
    String mediaType,
    String role,
    String objectKey) {

  /** The path's last segment. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

package org.fovea.download.holding;

import java.sql.ResultSet;
import java.sql.SQLException;

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

  /** What {@link #read} wants selected. */
  public static final String COLUMNS = "path, size, sha256, crc32c, crc32, media_type, role, object_key";

  public static HeldFile read(ResultSet row) throws SQLException {
    return new HeldFile(
        row.getString("path"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("crc32c"),
        row.getString("crc32"),
        row.getString("media_type"),
        row.getString("role"),
        row.getString("object_key"));
  }

  /** The path's last segment. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

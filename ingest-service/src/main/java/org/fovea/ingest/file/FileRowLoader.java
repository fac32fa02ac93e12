package org.fovea.ingest.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fovea.ingest.digest.Digests;

/** Makes a {@link FileRow} of a row with {@link FileRepository#COLUMNS}. */
final class FileRowLoader {

  private FileRowLoader() {}

  static FileRow read(ResultSet row) throws SQLException {
    return new FileRow(
        row.getString("path"),
        FileState.of(row.getString("state")),
        declaration(row),
        Optional.ofNullable(row.getString("role")),
        Json.texts(row.getString("datasets")),
        Json.attributes(row.getString("attributes")),
        Optional.ofNullable(row.getObject("upload", UUID.class)),
        stored(row),
        Optional.ofNullable(row.getString("problem")).map(Json::problem));
  }

  private static FileRow.Declaration declaration(ResultSet row) throws SQLException {
    return new FileRow.Declaration(
        row.getBoolean("declared"),
        number(row, "declared_size"),
        Optional.ofNullable(row.getString("declared_sha256")),
        number(row, "manifest_row"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private static Optional<FileRow.Stored> stored(ResultSet row) throws SQLException {
    String key = row.getString("object_key");
    if (key == null) {
      return Optional.empty();
    }
    Digests digests =
        new Digests(
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("crc32c"),
            row.getString("crc32"));
    return Optional.of(new FileRow.Stored(digests, key));
  }
}

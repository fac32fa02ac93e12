package org.fovea.ingest.form;

import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.FileLine;

/**
 * A verified file of the submission; digests are lower-case hex.
 *
 * @param role of record.md's vocabulary, null when nobody declared one
 * @param datasets paths of the datasets the manifest puts it in
 * @param attributes the further columns of its manifest line
 * @param row of that line, 1 for the header; {@link #NO_ROW} when the manifest does not name it
 */
public record StoredFile(
    String path,
    long size,
    String sha256,
    String crc32c,
    String crc32,
    String objectKey,
    String role,
    List<String> datasets,
    List<Attribute> attributes,
    long row) {

  /** Of a file that no line of a manifest names. */
  public static final long NO_ROW = 0;

  /** Of a file that a form names without a size, and that nobody has stored. */
  public static final long UNKNOWN_SIZE = -1;

  public StoredFile {
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
    attributes = attributes == null ? List.of() : List.copyOf(attributes);
  }

  /** A file that no line of a manifest names. */
  public StoredFile(
      String path,
      long size,
      String sha256,
      String crc32c,
      String crc32,
      String objectKey,
      String role,
      List<String> datasets,
      List<Attribute> attributes) {
    this(path, size, sha256, crc32c, crc32, objectKey, role, datasets, attributes, NO_ROW);
  }

  /** The same bytes with what a form says of them. */
  public StoredFile described(String as, List<String> in, List<Attribute> by) {
    return new StoredFile(path, size, sha256, crc32c, crc32, objectKey, as, in, by, row);
  }

  /** Its line in the record; {@code roleOrNull} is what the form takes it for. */
  public FileLine line(String mediaType, String roleOrNull, List<String> places) {
    return new FileLine(
        path, size, sha256, crc32c, crc32, mediaType, roleOrNull, objectKey, places, attributes);
  }
}

package org.fovea.search.index;

/**
 * Names the content of one version of a study. Another content of the same version (a new attempt)
 * is another snapshot.
 *
 * @param digest lower-case hex SHA-256 of the content root
 */
public record SnapshotKey(String study, int version, String digest) {

  /** Unique text form. */
  public String text() {
    return study + "/" + version + "/" + digest;
  }

  /** The snapshot with that text form. */
  public static SnapshotKey parse(String text) {
    String[] parts = text.split("/", 3);
    return new SnapshotKey(parts[0], Integer.parseInt(parts[1]), parts[2]);
  }
}

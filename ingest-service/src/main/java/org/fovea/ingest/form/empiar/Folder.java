package org.fovea.ingest.form.empiar;

/**
 * A directory or file of a deposition, told from its root: without a leading {@code /}, doubled or
 * final slashes, and without the reserved first segment {@code data}, which a deposited folder may
 * have or lack.
 *
 * @param path blank for {@code data} itself
 */
record Folder(String path) {

  private static final String RESERVED = "data";

  static Folder of(String written) {
    String path = written.strip().replaceAll("/{2,}", "/").replaceAll("^(\\./|/)+|/$", "");
    if (path.equals(RESERVED) || path.equals(".")) {
      return new Folder("");
    }
    return new Folder(
        path.startsWith(RESERVED + "/") ? path.substring(RESERVED.length() + 1) : path);
  }

  /** The directory that holds this one; there is none above the root. */
  Folder parent() {
    return new Folder(path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
  }

  boolean isRoot() {
    return path.isEmpty();
  }

  /** Whether a file or directory lies below. */
  boolean holds(Folder other) {
    return isRoot() || other.path.startsWith(path + "/");
  }
}

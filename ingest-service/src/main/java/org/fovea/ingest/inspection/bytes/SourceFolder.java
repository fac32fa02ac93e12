package org.fovea.ingest.inspection.bytes;

import java.util.Optional;

/** Finds the other files of the same submission. */
@FunctionalInterface
public interface SourceFolder {

  Optional<SourceFile> find(String path);

  /** The file called {@code name} beside the file at {@code path}. */
  default Optional<SourceFile> sibling(String path, String name) {
    return find(siblingPath(path, name));
  }

  /** Path of the file called {@code name} beside the file at {@code path}. */
  static String siblingPath(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + name;
  }
}

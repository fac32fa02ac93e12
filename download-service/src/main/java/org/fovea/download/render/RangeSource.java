package org.fovea.download.render;

import java.util.Optional;

/** Bytes of a version's files. */
interface RangeSource {

  /**
   * {@code length} bytes of a file from {@code offset}; fails when the file is missing or shorter.
   */
  byte[] read(String path, long offset, int length);

  /** Size of a file, empty when there is none. */
  Optional<Long> size(String path);
}

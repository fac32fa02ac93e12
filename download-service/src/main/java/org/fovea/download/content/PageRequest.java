package org.fovea.download.content;

import java.util.Optional;

/** Which page of a folder is wanted. */
record PageRequest(int limit, Optional<String> cursor) {
  static final PageRequest FIRST = new PageRequest(1000, Optional.empty());
}

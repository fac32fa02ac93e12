package org.fovea.metadata.content;

import java.util.Optional;

/** Which page the caller wants, and whether the total beside it. */
public record PageRequest(int limit, Optional<String> cursor, boolean counted) {

  /** From the query parameters, absent ones null. */
  public static PageRequest of(Integer limit, String cursor, Boolean count) {
    return new PageRequest(limit, Optional.ofNullable(cursor), Boolean.TRUE.equals(count));
  }
}

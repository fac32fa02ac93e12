package org.fovea.metadata.content;

import java.util.List;
import java.util.Optional;

/** A page as it is answered; {@code total} only when it was asked for. */
public record Paged<T>(List<T> items, Optional<String> next, Optional<Long> total) {

  /** For the generated page types, whose absent members are null. */
  public String nextOrNull() {
    return next.orElse(null);
  }

  public Long totalOrNull() {
    return total.orElse(null);
  }
}

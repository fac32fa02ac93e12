package org.fovea.search.index;

import java.util.List;
import java.util.Optional;

/**
 * A page of keys or values; {@code next} is the {@link TermRequest#after()} of the page after it.
 */
public record TermPage<T>(List<T> items, Optional<String> next) {
  public TermPage {
    items = List.copyOf(items);
  }
}

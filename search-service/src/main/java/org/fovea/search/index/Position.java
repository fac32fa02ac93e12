package org.fovea.search.index;

import java.util.List;

/** The sort values of the last hit of a page, in the adapter's own writing. */
public record Position(List<String> values) {
  public Position {
    values = List.copyOf(values);
  }
}

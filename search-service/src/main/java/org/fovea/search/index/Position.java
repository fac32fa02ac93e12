package org.fovea.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sort values of the last hit of a page, in the adapter's own writing. */
public record Position(List<String> values) {
  public Position {
    values = List.copyOf(values);
  }

  /** The values by their place, for a cursor; {@link #of} reads them back. */
  public Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    values.forEach(value -> named.put(Integer.toString(named.size()), value));
    return named;
  }

  /** The position with those named values. */
  public static Position of(Map<String, String> named) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      values.add(named.get(Integer.toString(i)));
    }
    return new Position(values);
  }
}

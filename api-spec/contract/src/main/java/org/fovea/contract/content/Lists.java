package org.fovea.contract.content;

import java.util.List;
import java.util.Map;

/** Absent lists and maps of a line read as empty ones, so that no reader meets a null. */
final class Lists {

  private Lists() {}

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }
}

package org.fovea.search.index.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Normal forms and numbers of the keys of a load. A study has few keys and says them again with
 * each image; of one that has very many the first are remembered.
 */
final class KnownKeys {
  private static final int MOST = 10_000;

  private final Map<String, String> normal = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();

  String normal(String key) {
    return remembered(normal, key, Fields::normalKey);
  }

  long number(String normalKey) {
    return remembered(numbers, normalKey, Fields::keyNumber);
  }

  private static <V> V remembered(Map<String, V> known, String key, Function<String, V> find) {
    V value = known.get(key);
    if (value == null) {
      value = find.apply(key);
      if (known.size() < MOST) {
        known.put(key, value);
      }
    }
    return value;
  }
}

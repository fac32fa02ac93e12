package org.fovea.conventions.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers answers, refusals too, for a short while. */
final class GrantCache {

  /** A flood of wrong keys must not fill the heap. */
  private static final int MOST = 10_000;

  private final Map<String, Remembered> entries = new ConcurrentHashMap<>();
  private final long nanos;

  GrantCache(Duration age) {
    this.nanos = age.toNanos();
  }

  private record Remembered(Optional<Grant> grant, long at) {}

  Optional<Optional<Grant>> find(String key) {
    return Optional.ofNullable(entries.get(key))
        .filter(entry -> System.nanoTime() - entry.at() < nanos)
        .map(Remembered::grant);
  }

  void put(String key, Optional<Grant> grant) {
    if (entries.size() >= MOST) {
      entries.clear();
    }
    entries.put(key, new Remembered(grant, System.nanoTime()));
  }
}

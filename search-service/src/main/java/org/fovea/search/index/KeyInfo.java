package org.fovea.search.index;

import java.util.Map;
import org.fovea.search.query.HitType;

/**
 * A key that can be asked, as it was sent, with the number of readable hits of each type that have
 * it.
 */
public record KeyInfo(String key, Kind kind, Map<HitType, Long> counts) {
  public KeyInfo {
    counts = Map.copyOf(counts);
  }

  /** What its values are. */
  public enum Kind {
    TEXT,
    NUMBER,
    MIXED
  }
}

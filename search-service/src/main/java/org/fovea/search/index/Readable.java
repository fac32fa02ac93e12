package org.fovea.search.index;

import java.util.Set;

/**
 * The snapshots a caller may read: at most one of a study. Nothing outside them is seen or counted.
 */
public record Readable(Set<SnapshotKey> snapshots) {

  public static final Readable NOTHING = new Readable(Set.of());

  public Readable {
    snapshots = Set.copyOf(snapshots);
  }
}

package org.fovea.search.access;

import java.util.List;
import java.util.Optional;
import org.fovea.search.access.Shown.Audience;
import org.fovea.search.index.SnapshotKey;

/** Who may read a snapshot. */
record AccessRow(SnapshotKey snapshot, Audience audience, String owner, List<String> readers) {

  AccessRow {
    readers = List.copyOf(readers);
  }

  boolean isReadableBy(Optional<String> caller) {
    return audience == Audience.PUBLIC
        || caller.filter(id -> owner.equals(id) || readers.contains(id)).isPresent();
  }
}

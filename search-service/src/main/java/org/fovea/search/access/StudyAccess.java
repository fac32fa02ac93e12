package org.fovea.search.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.search.index.Readable;
import org.fovea.search.index.SnapshotKey;

/**
 * Who may read what, asked by every search. The table is kept in memory too: this replica is the
 * only one that writes it. Studies whose projection is blocked are readable by nobody.
 */
@ApplicationScoped
public class StudyAccess {
  private final AccessRepository repository;
  private final ProjectionHeads heads;
  private volatile List<AccessRow> rows = List.of();

  @Inject
  StudyAccess(AccessRepository repository, ProjectionHeads heads) {
    this.repository = repository;
    this.heads = heads;
  }

  /**
   * What a caller may read: of each study the newest version open to them. Staff may read every
   * version there is.
   */
  public Readable readableBy(Optional<String> caller, Reach reach) {
    Set<String> blocked = Set.copyOf(heads.blocked());
    Map<String, SnapshotKey> newest = new HashMap<>();
    for (AccessRow row : rows) {
      boolean readable = reach == Reach.EVERYTHING || row.isReadableBy(caller);
      if (readable && !blocked.contains(row.snapshot().study())) {
        newest.putIfAbsent(row.snapshot().study(), row.snapshot());
      }
    }
    return new Readable(Set.copyOf(newest.values()));
  }

  /** How far a caller's rights go. */
  public enum Reach {
    /** Public studies and one's own. */
    OWN,
    /** Every study, as curators need. */
    EVERYTHING
  }

  /** Closes what the state no longer allows, at once; false when a newer state is wanted. */
  public boolean narrow(StudyState state) {
    boolean newest = repository.narrow(state);
    refresh();
    return newest;
  }

  /** Opens exactly what is shown; false when a newer state is wanted. */
  public boolean replace(StudyState state, List<Shown> shown) {
    boolean newest = repository.replace(state, shown);
    refresh();
    return newest;
  }

  /** The snapshots somebody may read. */
  public Set<SnapshotKey> snapshots() {
    return rows.stream().map(AccessRow::snapshot).collect(Collectors.toUnmodifiableSet());
  }

  /** Reads the table again. */
  public synchronized void refresh() {
    rows = repository.all();
  }
}

package org.fovea.search.projection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HashSet;
import java.util.Set;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.search.access.StudyAccess;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SnapshotKey;
import org.jboss.logging.Logger;

/**
 * Brings index and database together when the service starts: what the index has lost is projected
 * again from the last known states, what nobody may read is dropped. Opening the index here also
 * refuses a second replica at the start.
 */
@ApplicationScoped
public class IndexUpkeep {
  private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);

  private final SearchIndex index;
  private final StudyAccess access;
  private final ProjectionHeads heads;

  @Inject
  IndexUpkeep(SearchIndex index, StudyAccess access, ProjectionHeads heads) {
    this.index = index;
    this.access = access;
    this.heads = heads;
  }

  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    access.refresh();
    reconcile();
  }

  /** Replays studies whose snapshots are not held, drops held snapshots without a reader. */
  public void reconcile() {
    Set<SnapshotKey> held = index.held();
    Set<SnapshotKey> lost = new HashSet<>(access.snapshots());
    lost.removeAll(held);
    lost.stream().map(SnapshotKey::study).distinct().forEach(heads::replay);
    Set<SnapshotKey> orphans = new HashSet<>(held);
    orphans.removeAll(access.snapshots());
    orphans.forEach(index::drop);
    LOG.infof(
        "index holds %d snapshots; %d to be loaded again, %d dropped",
        held.size(), lost.size(), orphans.size());
  }
}

package org.fovea.search.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.StudyProjection;
import org.fovea.search.access.Shown;
import org.fovea.search.access.StudyAccess;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SnapshotKey;

/** Makes the index agree with a study's state: close, load, open, drop. */
@ApplicationScoped
class SearchProjection implements StudyProjection {
  private final StudyAccess access;
  private final SnapshotLoader loader;
  private final SearchIndex index;

  @Inject
  SearchProjection(StudyAccess access, SnapshotLoader loader, SearchIndex index) {
    this.access = access;
    this.loader = loader;
    this.index = index;
  }

  @Override
  public String service() {
    return "search";
  }

  @Override
  public void project(StudyState state, Progress progress) {
    if (!access.narrow(state)) {
      return;
    }
    List<Shown> shown = Shown.of(state);
    shown.forEach(version -> load(version, progress));
    if (access.replace(state, shown)) {
      drop(state.study(), shown);
    }
  }

  /**
   * A snapshot is loaded as a whole, so its roots stand for all their chunks; a replay has
   * forgotten them, and replaced facts have another root.
   */
  private void load(Shown version, Progress progress) {
    List<ChunkRef> roots = roots(version);
    if (!roots.stream().allMatch(progress::isDone) || !index.held().contains(version.snapshot())) {
      loader.load(version);
      roots.forEach(progress::chunkDone);
    }
  }

  private static List<ChunkRef> roots(Shown version) {
    String digest = version.snapshot().digest();
    List<ChunkRef> roots = new ArrayList<>();
    roots.add(new ChunkRef(ChunkKind.STUDY, version.contentRoot(), digest, 1, 0));
    version
        .facts()
        .ifPresent(f -> roots.add(new ChunkRef(ChunkKind.FACTS, f.key(), f.digest(), 1, 0)));
    return roots;
  }

  private void drop(String study, List<Shown> shown) {
    Set<SnapshotKey> kept = shown.stream().map(Shown::snapshot).collect(Collectors.toSet());
    index.held().stream()
        .filter(snapshot -> snapshot.study().equals(study) && !kept.contains(snapshot))
        .forEach(index::drop);
  }
}

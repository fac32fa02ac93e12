package org.fovea.search.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.search.index.SnapshotKey;

/**
 * A version that somebody may read.
 *
 * @param contentRoot object key of its root
 * @param facts root of what was observed in its images
 * @param audience who may read it
 */
public record Shown(
    SnapshotKey snapshot,
    String accession,
    String contentRoot,
    Optional<FactsRoot> facts,
    Audience audience) {

  /** Where facts lie: object key and digest. */
  public record FactsRoot(String key, String digest) {}

  /** Who may read a version. */
  public enum Audience {
    /** Owner, readers and curators. */
    PRIVATE,
    /** Everybody. */
    PUBLIC
  }

  /**
   * The latest version everybody may read and, when it is newer, the latest one its owner may read.
   */
  public static List<Shown> of(StudyState state) {
    Optional<Version> open = state.latestPublic();
    int newest = open.map(Version::version).orElse(0);
    Optional<Version> hidden =
        state.versions().stream()
            .filter(version -> version.version() > newest && isHidden(version))
            .reduce((earlier, later) -> later);
    List<Shown> shown = new ArrayList<>();
    open.ifPresent(version -> shown.add(of(state, version, Audience.PUBLIC)));
    hidden.ifPresent(version -> shown.add(of(state, version, Audience.PRIVATE)));
    return shown;
  }

  private static boolean isHidden(Version version) {
    boolean there =
        version.visibility() == Visibility.PRIVATE || version.visibility() == Visibility.OPENING;
    return there && version.state() != State.REFUSED && version.contentRoot() != null;
  }

  private static Shown of(StudyState state, Version version, Audience audience) {
    SnapshotKey snapshot =
        new SnapshotKey(state.study(), version.version(), version.contentDigest());
    Optional<FactsRoot> facts =
        Optional.ofNullable(version.factsRoot())
            .map(key -> new FactsRoot(key, version.factsDigest()));
    return new Shown(snapshot, state.accession(), version.contentRoot(), facts, audience);
  }
}

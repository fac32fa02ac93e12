package org.fovea.download.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.Tombstone;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.sql.Sql;
import org.fovea.download.projection.DownloadProjection.LoadedVersion;

/** The rows that say who may read which version. Every method runs in the caller's transaction. */
@ApplicationScoped
class VersionRepository {
  private static final String STUDY =
      """
      insert into study (study, accession, owner, readers, sequence, withdrawn_reason, withdrawn_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (study) do update set accession = excluded.accession, owner = excluded.owner,
        readers = excluded.readers, sequence = excluded.sequence,
        withdrawn_reason = excluded.withdrawn_reason, withdrawn_at = excluded.withdrawn_at
      where study.sequence <= excluded.sequence\
      """;
  private static final String VERSION =
      """
      insert into version (study, version, visibility, published_at, content_digest, facts_digest)
      values (?, ?, ?, ?, ?, ?)
      on conflict (study, version) do update set visibility = excluded.visibility,
        published_at = excluded.published_at, content_digest = excluded.content_digest,
        facts_digest = excluded.facts_digest\
      """;

  private final Sql sql;

  @Inject
  VersionRepository(Sql sql) {
    this.sql = sql;
  }

  /** Takes back what the state no longer grants; false when a newer state has been applied. */
  boolean close(StudyState state, List<Version> held) {
    UUID study = UUID.fromString(state.study());
    Tombstone tombstone = state.tombstone() == null ? new Tombstone(null, null) : state.tombstone();
    int rows =
        sql.update(
            STUDY,
            study,
            state.accession(),
            state.owner(),
            state.readers().toArray(String[]::new),
            state.sequence(),
            tombstone.reason(),
            tombstone.withdrawnAt());
    if (rows == 0) {
      return false;
    }
    Integer[] numbers = held.stream().map(Version::version).toArray(Integer[]::new);
    sql.update("delete from version where study = ? and version <> all (?)", study, numbers);
    held.stream()
        .filter(version -> version.visibility() != Visibility.PUBLIC)
        .forEach(
            version ->
                sql.update(
                    "update version set visibility = ? where study = ? and version = ?",
                    version.visibility().name(),
                    study,
                    version.version()));
    return true;
  }

  /** Whether the content and facts of all these versions are served already. */
  boolean isKnown(UUID study, List<Version> held) {
    return held.stream()
        .allMatch(
            version ->
                sql.first(
                        "select 1 from version where study = ? and version = ?"
                            + " and content_digest = ? and facts_digest = ?",
                        row -> true,
                        study,
                        version.version(),
                        version.contentDigest(),
                        factsDigest(version))
                    .isPresent());
  }

  /** Grants what the state grants, unless a newer one has been applied meanwhile. */
  boolean open(StudyState state, List<LoadedVersion> loaded) {
    UUID study = UUID.fromString(state.study());
    boolean current =
        sql.first(
                "select 1 from study where study = ? and sequence = ? for update",
                row -> true,
                study,
                state.sequence())
            .isPresent();
    if (current) {
      loaded.forEach(version -> open(study, version));
    }
    return current;
  }

  private void open(UUID study, LoadedVersion loaded) {
    Version version = loaded.version();
    Timestamp published =
        version.publishedAt() == null ? null : Timestamp.from(Instant.parse(version.publishedAt()));
    boolean closed = version.visibility() == Visibility.CLOSED;
    sql.update(
        VERSION,
        study,
        version.version(),
        version.visibility().name(),
        published,
        closed ? "" : version.contentDigest(),
        closed ? "" : factsDigest(version));
    if (!loaded.chunks().isEmpty()) {
      sql.update(
          "delete from version_chunk where study = ? and version = ?", study, version.version());
      sql.update(
          "insert into version_chunk (study, version, chunk) select ?, ?, unnest(?)",
          study,
          version.version(),
          loaded.chunks().toArray(Long[]::new));
    }
  }

  private static String factsDigest(Version version) {
    return version.factsDigest() == null ? "" : version.factsDigest();
  }
}

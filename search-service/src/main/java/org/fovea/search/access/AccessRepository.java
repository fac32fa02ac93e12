package org.fovea.search.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.sql.Sql;
import org.fovea.search.access.Shown.Audience;
import org.fovea.search.index.SnapshotKey;

/** The rows of {@code study_access}. */
@ApplicationScoped
class AccessRepository {
  private static final String SELECT =
      "select study, version, digest, audience, owner, readers from study_access ";

  private final Sql sql;
  private final ProjectionHeads heads;

  @Inject
  AccessRepository(Sql sql, ProjectionHeads heads) {
    this.sql = sql;
    this.heads = heads;
  }

  /** All rows, those of a study together with the newest version first. */
  List<AccessRow> all() {
    return sql.list(SELECT + "order by study, version desc", AccessRepository::row);
  }

  /** Takes away whatever the state no longer allows; gives nothing. False when it is outdated. */
  @Transactional
  boolean narrow(StudyState state) {
    boolean newest = heads.isNewest(state);
    if (newest) {
      narrowRows(state);
    }
    return newest;
  }

  private void narrowRows(StudyState state) {
    for (AccessRow row :
        sql.list(SELECT + "where study = ? for update", AccessRepository::row, state.study())) {
      delete(row.snapshot());
      narrowed(row, state).ifPresent(this::insert);
    }
  }

  /** Makes the rows of the study exactly these. False when the state is outdated. */
  @Transactional
  boolean replace(StudyState state, List<Shown> shown) {
    boolean newest = heads.isNewest(state);
    if (newest) {
      sql.update("delete from study_access where study = ?", state.study());
      shown.forEach(
          s -> insert(new AccessRow(s.snapshot(), s.audience(), state.owner(), state.readers())));
    }
    return newest;
  }

  private static Optional<AccessRow> narrowed(AccessRow row, StudyState state) {
    return state.versions().stream()
        .filter(version -> version.version() == row.snapshot().version())
        .filter(version -> row.snapshot().digest().equals(version.contentDigest()))
        .filter(version -> version.visibility() != Visibility.CLOSED)
        .findFirst()
        .map(
            version ->
                new AccessRow(row.snapshot(), less(row, version), state.owner(), state.readers()));
  }

  private static Audience less(AccessRow row, StudyState.Version version) {
    return version.visibility() == Visibility.PUBLIC ? row.audience() : Audience.PRIVATE;
  }

  private void delete(SnapshotKey snapshot) {
    sql.update(
        "delete from study_access where study = ? and version = ?",
        snapshot.study(),
        snapshot.version());
  }

  private void insert(AccessRow row) {
    sql.update(
        "insert into study_access (study, version, digest, audience, owner, readers) values (?, ?,"
            + " ?, ?, ?, ?)",
        row.snapshot().study(),
        row.snapshot().version(),
        row.snapshot().digest(),
        row.audience().name(),
        row.owner(),
        row.readers().toArray(String[]::new));
  }

  private static AccessRow row(ResultSet row) throws SQLException {
    SnapshotKey snapshot =
        new SnapshotKey(row.getString("study"), row.getInt("version"), row.getString("digest"));
    Array readers = row.getArray("readers");
    return new AccessRow(
        snapshot,
        Audience.valueOf(row.getString("audience")),
        row.getString("owner"),
        List.of((String[]) readers.getArray()));
  }
}

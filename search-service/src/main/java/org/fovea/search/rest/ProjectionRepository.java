package org.fovea.search.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.projection.ProjectionHeads.Head;
import org.fovea.conventions.sql.Sql;

/** How far studies are projected. */
@ApplicationScoped
class ProjectionRepository {
  private final Sql sql;
  private final ProjectionHeads heads;

  @Inject
  ProjectionRepository(Sql sql, ProjectionHeads heads) {
    this.sql = sql;
    this.heads = heads;
  }

  Optional<Head> find(String study) {
    return heads.find(study);
  }

  /** Has a study projected again; empty when it is not known. */
  Optional<Head> replay(String study) {
    return heads.replay(study) ? heads.find(study) : Optional.empty();
  }

  /** At most {@code limit} heads by study, after the given one. */
  List<Head> list(String after, int limit) {
    return sql.list(
        "select study, wanted, applied, attempts, error from projection_head where study > ? order"
            + " by study limit ?",
        row ->
            new Head(
                row.getString("study"),
                row.getLong("wanted"),
                row.getLong("applied"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("error"))),
        after,
        limit);
  }
}

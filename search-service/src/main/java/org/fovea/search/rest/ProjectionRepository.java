package org.fovea.search.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.projection.ProjectionHeads.Head;
import org.fovea.conventions.sql.Sql;

/** Lists how far studies are projected. */
@ApplicationScoped
class ProjectionRepository {
  private final Sql sql;

  @Inject
  ProjectionRepository(Sql sql) {
    this.sql = sql;
  }

  /** At most {@code limit} heads by study, after the given one. */
  List<Head> list(String after, int limit) {
    return sql.list(
        "select study, wanted, applied, attempts, error from projection_head where study > ? order by study limit ?",
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

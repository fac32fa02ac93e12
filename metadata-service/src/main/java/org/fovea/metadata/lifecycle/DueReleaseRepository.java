package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** Finds studies with an accepted version whose day has come. */
@ApplicationScoped
class DueReleaseRepository {

  private static final String DUE =
      """
      select distinct v.study from study_version v
      where v.state = 'ACCEPTED' and v.visibility = 'PRIVATE'
        and v.opens_on <= (now() at time zone 'UTC')::date\
      """;

  private final Sql sql;

  @Inject
  DueReleaseRepository(Sql sql) {
    this.sql = sql;
  }

  List<UUID> due() {
    return sql.list(DUE, row -> row.getObject(1, UUID.class));
  }
}

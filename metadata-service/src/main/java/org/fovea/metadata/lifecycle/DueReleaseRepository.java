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
      select distinct s.id from study s join study_version v on v.study = s.id
      where v.state = 'ACCEPTED' and v.visibility = 'PRIVATE'
        and (s.release_date is null or s.release_date <= (now() at time zone 'UTC')::date)\
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

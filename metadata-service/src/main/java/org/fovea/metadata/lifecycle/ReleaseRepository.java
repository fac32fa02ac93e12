package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/**
 * Which day it is, by the database's clock alone: a replica whose own clock is ahead opens nothing
 * early. A day begins at midnight UTC.
 */
@ApplicationScoped
class ReleaseRepository {

  private static final String DUE =
      """
      select distinct v.study from study_version v
      where v.state = 'ACCEPTED' and v.visibility = 'PRIVATE'
        and v.opens_on <= (clock_timestamp() at time zone 'UTC')::date\
      """;

  private final Sql sql;

  @Inject
  ReleaseRepository(Sql sql) {
    this.sql = sql;
  }

  /** Studies with an accepted version whose day has come. */
  List<UUID> due() {
    return sql.list(DUE, row -> row.getObject(1, UUID.class));
  }

  LocalDate today() {
    return sql.first(
            "select (clock_timestamp() at time zone 'UTC')::date",
            row -> row.getObject(1, LocalDate.class))
        .orElseThrow();
  }

  Instant now() {
    return sql.first(
            "select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .orElseThrow();
  }
}

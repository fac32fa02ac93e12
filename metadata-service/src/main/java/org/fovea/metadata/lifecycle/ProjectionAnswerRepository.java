package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.conventions.sql.Sql;

/** How far each service says it has applied a study. */
@ApplicationScoped
class ProjectionAnswerRepository {

  static final String DOWNLOAD = "download";
  static final String SEARCH = "search";

  private final Sql sql;

  @Inject
  ProjectionAnswerRepository(Sql sql) {
    this.sql = sql;
  }

  /** Keeps an answer; one that failed applied nothing, and an older one changes nothing. */
  void keep(ProjectionApplied answer) {
    long applied = answer.error() == null ? answer.sequence() : 0;
    sql.update(
        """
        insert into projection_answer (study, service, sequence, error) values (?::uuid, ?, ?, ?)
        on conflict (study, service) do update
          set sequence = greatest(projection_answer.sequence, excluded.sequence), error = excluded.error\
        """,
        answer.study(),
        answer.service(),
        applied,
        answer.error());
  }

  boolean applied(UUID study, String service, long sequence) {
    return sql.first(
            "select 1 from projection_answer where study = ? and service = ? and sequence >= ?",
            row -> true,
            study,
            service,
            sequence)
        .isPresent();
  }

  /** Why a service is stuck with a study. */
  Optional<String> error(UUID study) {
    return sql.first(
        "select service || ': ' || error from projection_answer where study = ? and error is not"
            + " null order by service",
        row -> row.getString(1),
        study);
  }
}

package org.fovea.ingest.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** The last report of each submission, and the revision it was made of. */
@ApplicationScoped
class ReportRepository {

  private final Sql sql;
  private final ObjectMapper mapper = new ObjectMapper();

  @Inject
  ReportRepository(Sql sql) {
    this.sql = sql;
  }

  /** A report and the revision of the submission it tells of. */
  record Dated(KeptReport report, long revision) {}

  void keep(UUID submission, long revision, KeptReport report) {
    sql.update(
        """
        insert into report (submission, revision, body) values (?, ?, ?)
        on conflict (submission) do update set revision = excluded.revision, body = excluded.body, created_at = now()\
        """,
        submission,
        revision,
        write(report));
  }

  Optional<Dated> find(UUID submission) {
    return sql.first(
            "select body, revision from report where submission = ?",
            row -> dated(row.getBytes(1), row.getLong(2)),
            submission)
        .flatMap(report -> report);
  }

  private byte[] write(KeptReport report) {
    try {
      return mapper.writeValueAsBytes(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** None when an earlier version of the service has kept it: the next validation makes it anew. */
  private Optional<Dated> dated(byte[] json, long revision) {
    try {
      return Optional.of(new Dated(mapper.readValue(json, KeptReport.class), revision));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package org.fovea.ingest.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        row -> new Dated(read(row.getBytes(1)), row.getLong(2)),
        submission);
  }

  private byte[] write(KeptReport report) {
    try {
      return mapper.writeValueAsBytes(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeptReport read(byte[] json) {
    try {
      return mapper.readValue(json, KeptReport.class);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a kept report that cannot be read", e);
    }
  }
}

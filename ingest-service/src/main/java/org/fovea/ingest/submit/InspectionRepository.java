package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** The last inspection of each submission, under a digest of the files that were inspected. */
@ApplicationScoped
class InspectionRepository {

  private final Sql sql;

  @Inject
  InspectionRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<byte[]> find(UUID submission, String filesDigest) {
    return sql.first(
        "select result from inspection where submission = ? and files_digest = ?",
        row -> row.getBytes(1),
        submission,
        filesDigest);
  }

  void keep(UUID submission, String filesDigest, byte[] result) {
    sql.update(
        """
        insert into inspection (submission, files_digest, result) values (?, ?, ?)
        on conflict (submission) do update set files_digest = excluded.files_digest, result = excluded.result\
        """,
        submission,
        filesDigest,
        result);
  }
}

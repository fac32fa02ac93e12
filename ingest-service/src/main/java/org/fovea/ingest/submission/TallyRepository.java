package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** Counts what is there of a submission. */
@ApplicationScoped
class TallyRepository {

  private static final String TALLY =
      """
      select (select count(*) from document d where d.submission = ?), count(*),
        count(*) filter (where state = 'missing'), count(*) filter (where state = 'receiving'),
        count(*) filter (where state = 'verifying'), count(*) filter (where state = 'verified'),
        count(*) filter (where state = 'mismatch'), coalesce(sum(coalesce(declared_size, size)), 0)::bigint,
        coalesce(sum(size) filter (where state = 'verified'), 0)::bigint
      from submission_file where submission = ?\
      """;

  private final Sql sql;

  @Inject
  TallyRepository(Sql sql) {
    this.sql = sql;
  }

  Tally tally(UUID submission) {
    return sql.first(
            TALLY,
            row ->
                new Tally(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getLong(9)),
            submission,
            submission)
        .orElseThrow();
  }
}

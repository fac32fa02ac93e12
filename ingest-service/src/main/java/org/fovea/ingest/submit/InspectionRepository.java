package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/**
 * The last inspection of each submission in pages, under a digest of the files that were inspected.
 */
@ApplicationScoped
class InspectionRepository {

  private final Sql sql;

  @Inject
  InspectionRepository(Sql sql) {
    this.sql = sql;
  }

  /** Takes the pages of an inspection in their order. */
  interface Pages {
    void add(byte[] page);
  }

  /** Gives the pages of an inspection in their order. */
  interface Source {
    void to(Pages pages);
  }

  /** Hands over the pages; false when no inspection of these files is kept. */
  boolean find(UUID submission, String filesDigest, Pages pages) {
    long count =
        sql.first(
                "select pages from inspection where submission = ? and files_digest = ?",
                row -> row.getLong(1),
                submission,
                filesDigest)
            .orElse(-1L);
    for (int number = 0; number < count; number++) {
      pages.add(page(submission, number));
    }
    return count >= 0;
  }

  private byte[] page(UUID submission, int number) {
    return sql.first(
            "select result from inspection_page where submission = ? and number = ?",
            row -> row.getBytes(1),
            submission,
            number)
        .orElseThrow();
  }

  /** Replaces what was kept of the submission, whole or not at all. */
  @Transactional(TxType.REQUIRES_NEW)
  void keep(UUID submission, String filesDigest, Source source) {
    sql.update("delete from inspection where submission = ?", submission);
    sql.update(
        "insert into inspection (submission, files_digest, pages) values (?, ?, 0)",
        submission,
        filesDigest);
    source.to(page -> add(submission, page));
  }

  private void add(UUID submission, byte[] page) {
    sql.update(
        """
        with counted as (update inspection set pages = pages + 1 where submission = ? returning submission, pages)
        insert into inspection_page (submission, number, result) select submission, pages - 1, ? from counted\
        """,
        submission,
        page);
  }
}

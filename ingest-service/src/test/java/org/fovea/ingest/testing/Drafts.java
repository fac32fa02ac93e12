package org.fovea.ingest.testing;

import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** Drafts as rows, for tests of what works below the calls. */
public final class Drafts {

  private Drafts() {}

  /** Opens a draft with this id, of a study of its own. */
  public static void open(Sql sql, UUID submission) {
    sql.update(
        """
        insert into submission (id, study, version, attempt, owner, state, revision, sequence, created_at, updated_at)
        values (?, gen_random_uuid(), 1, 1, 'me', 'DRAFT', 1, 0, now(), now())\
        """,
        submission);
  }

  /**
   * An upload session of the draft for a key.
   *
   * @param expiry from now, as PostgreSQL writes an interval
   */
  public static UUID session(Sql sql, UUID submission, String key, String state, String expiry) {
    return sql.first(
            """
            insert into upload
              (id, submission, path, size, object_key, part_size, part_count, state, created_at, expires_at)
            values (gen_random_uuid(), ?, 'a.bin', 3, ?, 3, 1, ?, now(), now() + ?::interval) returning id\
            """,
            row -> row.getObject(1, UUID.class),
            submission,
            key,
            state,
            expiry)
        .orElseThrow();
  }

  /** A submit of the draft that is, or has ended, in this state. */
  public static void submit(Sql sql, UUID submission, String state) {
    sql.update(
        """
        insert into operation (id, kind, submission, state, stage, auto_accept, actor, traceparent, created_at,
          updated_at)
        values (gen_random_uuid(), 'submit', ?, ?, 'write', false, 'me', '', now(), now())\
        """,
        submission,
        state);
  }
}

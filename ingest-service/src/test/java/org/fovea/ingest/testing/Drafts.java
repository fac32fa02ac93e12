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
}

package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** What moves between submissions of one study, and what a discarded one leaves behind. */
@ApplicationScoped
class CarryOver {

  private final Sql sql;

  @Inject
  CarryOver(Sql sql) {
    this.sql = sql;
  }

  /** Gives a new version the documents and verified files of the last; the bytes are shared. */
  void copy(UUID from, UUID to) {
    sql.update(
        """
        insert into document (submission, path, size, sha256, media_type, object_key, updated_at)
        select ?, path, size, sha256, media_type, object_key, updated_at from document where submission = ?\
        """,
        to,
        from);
    sql.update(
        """
        insert into submission_file (submission, path, declared, declared_size, declared_sha256, manifest_row,
          role, datasets, attributes, state, size, sha256, crc32c, crc32, object_key)
        select ?, path, declared, declared_size, declared_sha256, manifest_row, role, datasets, attributes,
          'verified', size, sha256, crc32c, crc32, object_key
        from submission_file where submission = ? and state = 'verified'\
        """,
        to,
        from);
  }

  /**
   * Lets go of everything a discarded draft holds; the bytes are deleted later, sessions are
   * aborted at the store.
   */
  void drop(UUID submission) {
    sql.update(
        """
        insert into abandoned_multipart (object_key, multipart_id)
        select object_key, multipart_id from upload
        where submission = ? and state = 'RECEIVING' and multipart_id is not null on conflict do nothing\
        """,
        submission);
    sql.update(
        "update upload set state = 'ABORTED' where submission = ? and state in ('RECEIVING',"
            + " 'VERIFYING')",
        submission);
    sql.update("delete from submission_file where submission = ?", submission);
    sql.update("delete from document where submission = ?", submission);
    sql.update(
        """
        update blob b set garbage_since = now() where b.submission = ? and b.garbage_since is null
          and not exists (select 1 from document d where d.object_key = b.key)
          and not exists (select 1 from submission_file f where f.object_key = b.key)\
        """,
        submission);
  }
}

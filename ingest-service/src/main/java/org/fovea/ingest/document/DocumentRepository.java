package org.fovea.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** The documents of submissions. */
@ApplicationScoped
public class DocumentRepository {

  private static final String SELECT =
      "select path, size, sha256, media_type, object_key, updated_at from document where submission"
          + " = ? ";

  private final Sql sql;

  @Inject
  DocumentRepository(Sql sql) {
    this.sql = sql;
  }

  /** All documents by path; a submission has tens of them. */
  public List<StoredDocument> all(UUID submission) {
    return sql.list(SELECT + "order by path", DocumentRepository::read, submission);
  }

  Optional<StoredDocument> find(UUID submission, String path) {
    return sql.first(SELECT + "and path = ?", DocumentRepository::read, submission, path);
  }

  List<StoredDocument> page(UUID submission, String after, int limit) {
    return sql.list(
        SELECT + "and path > ? order by path limit ?",
        DocumentRepository::read,
        submission,
        after,
        limit);
  }

  long count(UUID submission) {
    return sql.first(
            "select count(*) from document where submission = ?", row -> row.getLong(1), submission)
        .orElseThrow();
  }

  /** Whether the path is a directory of a document, or below one. */
  boolean clashes(UUID submission, String path) {
    return sql.first(
            """
            select 1 from document where submission = ? and path <> ?
              and (starts_with(path, ? || '/') or starts_with(?, path || '/'))\
            """,
            row -> row.getInt(1),
            submission,
            path,
            path,
            path)
        .isPresent();
  }

  void put(UUID submission, StoredDocument document) {
    sql.update(
        """
        insert into document (submission, path, size, sha256, media_type, object_key) values (?, ?, ?, ?, ?, ?)
        on conflict (submission, path) do update set size = excluded.size, sha256 = excluded.sha256,
          media_type = excluded.media_type, object_key = excluded.object_key, updated_at = now()\
        """,
        submission,
        document.path(),
        document.size(),
        document.sha256(),
        document.mediaType(),
        document.objectKey());
  }

  void delete(UUID submission, String path) {
    sql.update("delete from document where submission = ? and path = ?", submission, path);
  }

  private static StoredDocument read(ResultSet row) throws SQLException {
    return new StoredDocument(
        row.getString("path"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("media_type"),
        row.getString("object_key"),
        row.getTimestamp("updated_at").toInstant());
  }
}

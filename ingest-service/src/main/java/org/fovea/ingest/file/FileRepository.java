package org.fovea.ingest.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.conventions.sql.Sql;

/** Reads file rows. */
@ApplicationScoped
public class FileRepository {

  static final String COLUMNS =
      """
      path, state, declared, declared_size, declared_sha256, manifest_row, role, datasets, attributes, upload, size,
      sha256, crc32c, crc32, object_key, problem\
      """;
  private static final String SELECT =
      "select " + COLUMNS + " from submission_file where submission = ? ";

  // A file and a directory of the same name cannot both be written to a disk.
  private static final String CLASHES =
      """
      select wanted.path from unnest(?::text[]) wanted(path) where exists (
        select 1 from submission_file f where f.submission = ? and f.path collate "C" > wanted.path || '/'
          and f.path collate "C" < wanted.path || '0')
      or exists (
        select 1 from submission_file f where f.submission = ? and f.path = any(
          array(select array_to_string((string_to_array(wanted.path, '/'))[1:n], '/')
                from generate_series(1, cardinality(string_to_array(wanted.path, '/')) - 1) n)))\
      """;

  private static final int PAGE = 5_000;

  private final Sql sql;

  @Inject
  FileRepository(Sql sql) {
    this.sql = sql;
  }

  public Optional<FileRow> find(UUID submission, String path) {
    return sql.first(SELECT + "and path = ?", FileRowLoader::read, submission, path);
  }

  /** The rows that exist among these paths. */
  public List<FileRow> find(UUID submission, List<String> paths) {
    return sql.list(
        SELECT + "and path = any(?)",
        FileRowLoader::read,
        submission,
        paths.toArray(String[]::new));
  }

  /** A page by path; an empty state or prefix takes all. */
  public List<FileRow> page(UUID submission, FileFilter filter, String after, int limit) {
    return sql.list(
        SELECT
            + "and path > ? and (? = '' or state = ?) and starts_with(path, ?) order by path limit"
            + " ?",
        FileRowLoader::read,
        submission,
        after,
        filter.state(),
        filter.state(),
        filter.prefix(),
        limit);
  }

  public long count(UUID submission, FileFilter filter) {
    return sql.first(
            """
            select count(*) from submission_file where submission = ? and (? = '' or state = ?)
              and starts_with(path, ?)\
            """,
            row -> row.getLong(1),
            submission,
            filter.state(),
            filter.state(),
            filter.prefix())
        .orElseThrow();
  }

  /** All verified files by path, a page at a time. */
  public void verified(UUID submission, Consumer<FileRow> sink) {
    String after = "";
    List<FileRow> page;
    do {
      page =
          sql.list(
              SELECT + "and state = 'verified' and path > ? order by path limit ?",
              FileRowLoader::read,
              submission,
              after,
              PAGE);
      page.forEach(sink);
      after = page.isEmpty() ? after : page.get(page.size() - 1).path();
    } while (page.size() == PAGE);
  }

  /** Those of the paths that are a directory of a file, or lie below a file. */
  public List<String> clashes(UUID submission, List<String> paths) {
    return sql.list(
        CLASHES, row -> row.getString(1), paths.toArray(String[]::new), submission, submission);
  }

  /**
   * Locks the rows that still belong to these sessions.
   *
   * @return the sessions, each with the key of the bytes that its file had before, empty for none
   */
  Map<UUID, Optional<String>> lockedKeys(List<FileProgress.Target> targets) {
    Map<UUID, Optional<String>> keys = new HashMap<>();
    sql.list(
            """
            select f.upload, f.object_key from submission_file f
            join unnest(?::uuid[], ?::text[], ?::uuid[]) t(submission, path, upload)
              on f.submission = t.submission and f.path = t.path and f.upload = t.upload
            order by f.submission, f.path for update of f\
            """,
            row -> Map.entry(row.getObject(1, UUID.class), Optional.ofNullable(row.getString(2))),
            targets.stream().map(FileProgress.Target::submission).toArray(UUID[]::new),
            targets.stream().map(FileProgress.Target::path).toArray(String[]::new),
            targets.stream().map(FileProgress.Target::upload).toArray(UUID[]::new))
        .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
    return keys;
  }
}

package org.fovea.download.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;

/** The files and folders of versions. */
@ApplicationScoped
public class FileRepository {
  /** What {@link #read} wants selected. */
  public static final String COLUMNS =
      "path, size, sha256, crc32c, crc32, media_type, role, object_key";

  private static final String OF_VERSION =
      "study = ? and chunk in (select chunk from version_chunk where study = ? and version = ?)";
  private static final String ONE =
      "select " + COLUMNS + " from file where " + OF_VERSION + " and path = ?";

  /**
   * Jumps from entry to entry: below a folder's first file nothing else of it is read. {@code '0'}
   * follows {@code '/'}.
   */
  private static final String ENTRIES =
      """
      with recursive entry as (
        (select f.*, 1 as n from file f where %1$s and path >= ? and path < ? order by path limit 1)
        union all
        (select f.*, entry.n + 1 from entry cross join lateral (
           select * from file where %1$s and path < ? and path >=
             case when strpos(substr(entry.path, ?), '/') > 0
               then substr(entry.path, 1, ? - 1) || split_part(substr(entry.path, ?), '/', 1) || '0'
               else entry.path || chr(1) end
           order by path limit 1) f
         where entry.n < ?))
      select * from entry order by n\
      """
          .formatted(OF_VERSION);

  private final Sql sql;

  @Inject
  FileRepository(Sql sql) {
    this.sql = sql;
  }

  /** The file at a path. */
  public Optional<HeldFile> find(Holding holding, String path) {
    UUID study = UUID.fromString(holding.study());
    return sql.first(ONE, FileRepository::read, study, study, holding.version(), path);
  }

  /** Whether a path, ending in {@code /} or empty, has files below it. */
  public boolean isFolder(Holding holding, String folder) {
    return !entries(holding, folder, folder, 1).isEmpty();
  }

  /**
   * The entries of a folder in byte order.
   *
   * @param folder empty, or ending in {@code /}
   * @param from the least path to be given, at first the folder itself
   */
  public List<FolderEntry> entries(Holding holding, String folder, String from, int limit) {
    UUID study = UUID.fromString(holding.study());
    String end = folder.isEmpty() ? "\uDBFF\uDFFF" : folder.substring(0, folder.length() - 1) + '0';
    int rest = folder.codePointCount(0, folder.length()) + 1;
    return sql.list(
        ENTRIES,
        row -> entry(row, folder),
        study,
        study,
        holding.version(),
        from,
        end,
        study,
        study,
        holding.version(),
        end,
        rest,
        rest,
        rest,
        limit);
  }

  /** The file of a row. */
  public static HeldFile read(ResultSet row) throws SQLException {
    return new HeldFile(
        row.getString("path"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("crc32c"),
        row.getString("crc32"),
        row.getString("media_type"),
        row.getString("role"),
        row.getString("object_key"));
  }

  private static FolderEntry entry(ResultSet row, String folder) throws SQLException {
    HeldFile file = read(row);
    int slash = file.path().indexOf('/', folder.length());
    return slash < 0
        ? new FolderEntry.File(file)
        : new FolderEntry.Folder(file.path().substring(0, slash + 1));
  }
}

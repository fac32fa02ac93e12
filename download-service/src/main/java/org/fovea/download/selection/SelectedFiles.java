package org.fovea.download.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Holdings;

/** Finds the files of a selection, in the byte order of their paths, a page at a time and as often as asked. */
@ApplicationScoped
public class SelectedFiles {
  private static final String CHUNKS = "select chunk from version_chunk where study = ? and version = ?";
  private static final String PARTS =
      """
      select distinct p.path from image i join image_part p using (image, chunk)
      where i.study = ? and i.chunk = any (?)
        and (cardinality(?::text[]) = 0 or i.plate = any (?))
        and (cardinality(?::text[]) = 0 or i.well = any (?))
        and (cardinality(?::uuid[]) = 0 or i.image = any (?))""";
  /** What makes a group of a stored OME-Zarr readable: the metadata of all groups above it. */
  private static final List<String> GROUP_METADATA = List.of(".zattrs", ".zgroup", ".zmetadata", "zarr.json");

  private final Sql sql;

  @Inject
  SelectedFiles(Sql sql) {
    this.sql = sql;
  }

  /** The files; each walk reads them anew and keeps no connection between pages. */
  public Iterable<HeldFile> of(Holding holding, Selection selection) {
    Long[] chunks =
        sql.list(CHUNKS, row -> row.getLong(1), UUID.fromString(holding.study()), holding.version())
            .toArray(Long[]::new);
    Scope scope = new Scope(UUID.fromString(holding.study()), chunks, selection);
    List<PathInterval> intervals = intervals(scope);
    Iterable<HeldFile> all = () -> new FileWalk(sql, scope, intervals);
    return Draw.of(all, selection);
  }

  private List<PathInterval> intervals(Scope scope) {
    Selection selection = scope.selection();
    if (selection.picksImages()) {
      return PathInterval.merged(parts(scope).stream().flatMap(part -> ofPart(part).stream()).toList());
    }
    if (selection.paths().isEmpty()) {
      return List.of(PathInterval.ALL);
    }
    return PathInterval.merged(selection.paths().stream().map(SelectedFiles::ofGlob).toList());
  }

  private List<String> parts(Scope scope) {
    String[] plates = scope.selection().plates().toArray(String[]::new);
    String[] wells = scope.selection().wells().toArray(String[]::new);
    List<String> named = scope.selection().images();
    UUID[] images = named.stream().flatMap(id -> Holdings.uuid(id).stream()).toArray(UUID[]::new);
    if (images.length == 0 && !named.isEmpty()) {
      return List.of();
    }
    return sql.list(
        PARTS, row -> row.getString(1),
        scope.study(), scope.chunks(), plates, plates, wells, wells, images, images);
  }

  private static List<PathInterval> ofPart(String path) {
    if (!path.endsWith("/")) {
      return List.of(PathInterval.only(path));
    }
    List<PathInterval> intervals = new ArrayList<>();
    intervals.add(PathInterval.under(path));
    String folder = path;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      for (String name : GROUP_METADATA) {
        intervals.add(PathInterval.only(folder + name));
      }
    }
    return intervals;
  }

  private static PathInterval ofGlob(Glob glob) {
    return glob.isLiteral() ? PathInterval.only(glob.literalPrefix()) : PathInterval.under(glob.literalPrefix());
  }

  /** Where to look. */
  record Scope(UUID study, Long[] chunks, Selection selection) {
    Iterator<HeldFile> matching(List<HeldFile> files) {
      return files.stream().filter(file -> selection.holds(file.path())).iterator();
    }
  }
}

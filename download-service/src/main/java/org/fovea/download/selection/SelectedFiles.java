package org.fovea.download.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.selection.SelectionRepository.Scope;

/**
 * Finds the files of a selection, in the byte order of their paths, a page at a time and as often
 * as asked.
 */
@ApplicationScoped
public class SelectedFiles {
  /** What makes a group of a stored OME-Zarr readable: the metadata of all groups above it. */
  private static final List<String> GROUP_METADATA =
      List.of(".zattrs", ".zgroup", ".zmetadata", "zarr.json");

  private final SelectionRepository repository;

  @Inject
  SelectedFiles(SelectionRepository repository) {
    this.repository = repository;
  }

  /** The files; each walk reads them anew and keeps no connection between pages. */
  public Iterable<HeldFile> of(Holding holding, Selection selection) {
    Scope scope = repository.scope(holding, selection);
    List<PathInterval> intervals = intervals(scope);
    return Draw.of(() -> new FileWalk(repository, scope, intervals), selection);
  }

  private List<PathInterval> intervals(Scope scope) {
    Selection selection = scope.selection();
    if (selection.picksImages()) {
      return PathInterval.merged(
          repository.parts(scope).stream().flatMap(part -> ofPart(part).stream()).toList());
    }
    if (selection.paths().isEmpty()) {
      return List.of(PathInterval.ALL);
    }
    return PathInterval.merged(selection.paths().stream().map(SelectedFiles::ofGlob).toList());
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
    return glob.isLiteral()
        ? PathInterval.only(glob.literalPrefix())
        : PathInterval.under(glob.literalPrefix());
  }
}

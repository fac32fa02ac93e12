package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.disk.ByPath;
import org.fovea.ingest.inspection.InspectedFile;

/** The files of a submission, by path and by name. */
final class FileIndex {

  private final ByPath<FileEntry> files;
  private final Map<String, FileEntry> groups = new HashMap<>();
  private final ByPath<InspectedFile> inspected;
  private final Map<String, List<InspectedFile>> byName = new HashMap<>();

  private final Unlisted unlisted;

  FileIndex(AssemblyInput input, Unlisted unlisted) {
    this.unlisted = unlisted;
    this.files = ByPath.of(input.files(), FileEntry::path);
    this.inspected = ByPath.of(input.inspected(), InspectedFile::path);
    input.groups().forEach(group -> groups.put(group.path(), group));
    if (!input.declared().isEmpty()) {
      input.inspected().forEach(this::name);
    }
  }

  private void name(InspectedFile file) {
    byName.computeIfAbsent(nameOf(file.path()), name -> new ArrayList<>(1)).add(file);
  }

  boolean isEmpty() {
    return files.size() == 0 && groups.isEmpty() && inspected.size() == 0;
  }

  Optional<FileEntry> entry(String path) {
    return Optional.ofNullable(groups.get(path)).or(() -> files.find(path));
  }

  private boolean has(String path) {
    return groups.containsKey(path) || files.position(path) >= 0 || inspected.position(path) >= 0;
  }

  /**
   * The file or Zarr group of that path, which may be written relative to a folder, with or without
   * a final slash.
   */
  Optional<String> path(String written, String folder) {
    String path = written.replace('\\', '/').replaceFirst("^(\\./|/+)+", "");
    for (String candidate : List.of(path, folder + path, path + "/", folder + path + "/")) {
      if (has(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  Optional<InspectedFile> inspected(String path) {
    return inspected.find(path);
  }

  /**
   * The inspected file that a declared image means: the one that shares most of the end of a path
   * it gives.
   */
  Optional<InspectedFile> resolve(DeclaredImage image) {
    for (String path : image.paths()) {
      List<InspectedFile> named = byName.getOrDefault(nameOf(path), List.of());
      Optional<InspectedFile> best = closest(named, path, image.group());
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  // Names repeat between folders, so a name alone decides only when one file has it, or the group's
  // folder holds it.
  private static Optional<InspectedFile> closest(
      List<InspectedFile> named, String path, String group) {
    List<InspectedFile> best = new ArrayList<>();
    int most = 0;
    for (InspectedFile file : named) {
      boolean inGroup = group != null && ("/" + file.path()).contains("/" + group + "/");
      int common = sharedEnd(file.path(), path) + (inGroup ? 1 : 0);
      if (common > most) {
        best.clear();
        most = common;
      }
      if (common == most) {
        best.add(file);
      }
    }
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** How many parts two paths have in common, counted from the end. */
  static int sharedEnd(String a, String b) {
    String[] left = a.split("/");
    String[] right = b.split("/");
    int shared = 0;
    while (shared < Math.min(left.length, right.length)
        && left[left.length - 1 - shared].equals(right[right.length - 1 - shared])) {
      shared++;
    }
    return shared;
  }

  /**
   * The dataset a file belongs to when nothing else says: the manifest's, the folder's, or the only
   * one.
   */
  Optional<String> datasetOf(String path, Places places) {
    return entry(path)
        .flatMap(entry -> entry.datasets().stream().findFirst())
        .or(() -> byFolder(path, places));
  }

  private Optional<String> byFolder(String path, Places places) {
    return unlisted == Unlisted.IN_NO_DATASET
        ? Optional.empty()
        : places.ofPath(path).map(DatasetPlaces::dataset);
  }

  /** The last part of a path. */
  static String nameOf(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}

package org.fovea.ingest.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fovea.ingest.inspection.InspectionInput.StoredFile;
import org.fovea.ingest.inspection.Job.Kind;

/** Which files look like images, by their names: the headers decide later whether they are. */
final class InspectionPlan {

  private static final Set<String> GROUP_DOCUMENTS = Set.of(".zgroup", ".zattrs", "zarr.json");

  private final List<StoredFile> files;
  private final TreeSet<String> groups = new TreeSet<>();

  InspectionPlan(List<StoredFile> files) {
    this.files = files;
    files.stream()
        .map(StoredFile::path)
        .filter(InspectionPlan::isGroupDocument)
        .map(InspectionPlan::folder)
        .forEach(groups::add);
  }

  /** The files in their order, each once for its reader, then the topmost Zarr groups. */
  Stream<Job> jobs() {
    return Stream.concat(
        alone().flatMap(file -> job(file).stream()),
        topmost(groups).stream().map(root -> Job.of(Kind.ZARR_GROUP, root)));
  }

  /** Files of known image formats that nothing here reads. */
  Stream<InspectedFile> withoutReader() {
    return alone()
        .filter(file -> Nomination.of(file).isEmpty())
        .flatMap(file -> unread(file).stream());
  }

  private Stream<StoredFile> alone() {
    return files.stream().filter(file -> !isInGroup(file.path()));
  }

  private static Optional<Job> job(StoredFile file) {
    return Nomination.of(file).map(reader -> new Job(reader, file.path(), null, file.role()));
  }

  /** The topmost Zarr groups strictly below a group that is only a folder of others. */
  List<Job> below(String group) {
    TreeSet<String> inside =
        new TreeSet<>(groups.subSet(group + '\0', group + Character.MAX_VALUE));
    return topmost(inside).stream().map(root -> Job.of(Kind.ZARR_GROUP, root)).toList();
  }

  private static Optional<InspectedFile> unread(StoredFile file) {
    String path = file.path();
    return OtherFormats.of(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
        .map(known -> InspectedFile.unreadable(path, known, known + " has no reader here"));
  }

  private boolean isInGroup(String path) {
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (groups.contains(path.substring(0, slash + 1))) {
        return true;
      }
    }
    return groups.contains("") && isGroupDocument(path);
  }

  private static List<String> topmost(TreeSet<String> prefixes) {
    List<String> roots = new ArrayList<>();
    for (String prefix : prefixes) {
      boolean below = !roots.isEmpty() && prefix.startsWith(roots.get(roots.size() - 1));
      if (!below) {
        roots.add(prefix);
      }
    }
    return roots;
  }

  private static boolean isGroupDocument(String path) {
    return GROUP_DOCUMENTS.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}

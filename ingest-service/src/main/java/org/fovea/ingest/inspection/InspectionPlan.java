package org.fovea.ingest.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.ingest.inspection.InspectionInput.StoredFile;
import org.fovea.ingest.inspection.Job.Kind;

/** Which files look like images, by their names: the headers decide later whether they are. */
final class InspectionPlan {

  private static final Set<String> GROUP_DOCUMENTS = Set.of(".zgroup", ".zattrs", "zarr.json");

  private final TreeSet<String> groups = new TreeSet<>();
  private final List<Job> jobs = new ArrayList<>();
  private final List<InspectedFile> withoutReader = new ArrayList<>();

  InspectionPlan(List<StoredFile> files) {
    files.stream()
        .map(StoredFile::path)
        .filter(InspectionPlan::isGroupDocument)
        .map(InspectionPlan::folder)
        .forEach(groups::add);
    files.stream().filter(file -> !isInGroup(file.path())).forEach(this::file);
    topmost(groups).forEach(root -> jobs.add(Job.of(Kind.ZARR_GROUP, root)));
  }

  List<Job> jobs() {
    return List.copyOf(jobs);
  }

  /** Files of known image formats that nothing here reads. */
  List<InspectedFile> withoutReader() {
    return List.copyOf(withoutReader);
  }

  /** The topmost Zarr groups strictly below a group that is only a folder of others. */
  List<Job> below(String group) {
    TreeSet<String> inside =
        new TreeSet<>(groups.subSet(group + '\0', group + Character.MAX_VALUE));
    return topmost(inside).stream().map(root -> Job.of(Kind.ZARR_GROUP, root)).toList();
  }

  private void file(StoredFile file) {
    String path = file.path();
    Optional<Kind> kind = Nomination.of(file);
    kind.ifPresent(reader -> jobs.add(new Job(reader, path, null, file.role())));
    if (kind.isEmpty()) {
      OtherFormats.of(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
          .map(known -> unread(path, known))
          .ifPresent(withoutReader::add);
    }
  }

  private static InspectedFile unread(String path, String format) {
    return InspectedFile.unreadable(path, format, "%s has no reader here".formatted(format));
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

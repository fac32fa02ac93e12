package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;

/**
 * Puts on images what files say about them: an mdoc of its movies, a STAR file of its micrographs.
 * Images are meant by the names of their files, mostly without folders; a name that several files
 * bear means the one whose folders agree, else the one beside the file that says so, else none.
 */
final class Descriptions {

  private final Map<String, Map<String, List<Draft>>> byName = new HashMap<>();

  Descriptions(Collection<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.parts().stream().map(Part::path).distinct().forEach(path -> index(path, draft));
    }
  }

  private void index(String path, Draft draft) {
    byName
        .computeIfAbsent(FileIndex.nameOf(path), name -> new LinkedHashMap<>())
        .computeIfAbsent(path, any -> new ArrayList<>(1))
        .add(draft);
  }

  void from(InspectedFile source) {
    for (ImageDescription description : source.descriptions()) {
      for (String file : description.files()) {
        Map<String, List<Draft>> named = byName.getOrDefault(FileIndex.nameOf(file), Map.of());
        meant(named, file, source.path())
            .map(named::get)
            .ifPresent(drafts -> drafts.forEach(d -> d.describe(description.attributes())));
      }
    }
  }

  private static Optional<String> meant(
      Map<String, List<Draft>> named, String file, String source) {
    if (named.containsKey(file)) {
      return Optional.of(file);
    }
    int most = named.keySet().stream().mapToInt(p -> FileIndex.sharedEnd(p, file)).max().orElse(0);
    List<String> best =
        named.keySet().stream().filter(path -> FileIndex.sharedEnd(path, file) == most).toList();
    return best.size() == 1
        ? Optional.of(best.get(0))
        : best.stream().filter(path -> folder(path).equals(folder(source))).findFirst();
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}

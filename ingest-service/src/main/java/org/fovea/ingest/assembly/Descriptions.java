package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fovea.contract.content.Attribute;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;

/**
 * Puts on images what files say about them: an mdoc of its movies, a STAR file of its micrographs.
 * Images are meant by the names of their files, mostly without folders; a name that several files
 * bear means the one whose folders agree, else the one beside the file that says so, else none.
 */
final class Descriptions {

  private final Set<String> wanted = new HashSet<>();
  private final Map<String, Map<String, List<Consumer<List<Attribute>>>>> byName = new HashMap<>();

  /** Hears first what all files say, so that only images that are meant need be known by name. */
  Descriptions(Iterable<InspectedFile> sources) {
    for (InspectedFile source : sources) {
      for (ImageDescription description : source.descriptions()) {
        description.files().forEach(file -> wanted.add(FileIndex.nameOf(file)));
      }
    }
  }

  boolean areNone() {
    return wanted.isEmpty();
  }

  /** An image has a part in the file; it takes the attributes that are meant for it. */
  void image(String path, Consumer<List<Attribute>> image) {
    String name = FileIndex.nameOf(path);
    if (wanted.contains(name)) {
      byName
          .computeIfAbsent(name, any -> new LinkedHashMap<>())
          .computeIfAbsent(path, any -> new ArrayList<>(1))
          .add(image);
    }
  }

  void from(InspectedFile source) {
    for (ImageDescription description : source.descriptions()) {
      for (String file : description.files()) {
        Map<String, List<Consumer<List<Attribute>>>> named =
            byName.getOrDefault(FileIndex.nameOf(file), Map.of());
        meant(named.keySet(), file, source.path())
            .map(named::get)
            .ifPresent(images -> images.forEach(i -> i.accept(description.attributes())));
      }
    }
  }

  private static Optional<String> meant(Set<String> named, String file, String source) {
    if (named.contains(file)) {
      return Optional.of(file);
    }
    int most = named.stream().mapToInt(p -> FileIndex.sharedEnd(p, file)).max().orElse(0);
    List<String> best =
        named.stream().filter(path -> FileIndex.sharedEnd(path, file) == most).toList();
    return best.size() == 1
        ? Optional.of(best.get(0))
        : best.stream().filter(path -> folder(path).equals(folder(source))).findFirst();
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}

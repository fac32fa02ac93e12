package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up datasets and plates by name. */
final class Places {

  private final List<DatasetPlaces> all;
  private final Map<String, List<DatasetPlaces>> byPlate = new HashMap<>();

  Places(List<DatasetPlaces> all) {
    this.all = all;
    for (DatasetPlaces places : all) {
      places
          .plates()
          .keySet()
          .forEach(plate -> byPlate.computeIfAbsent(plate, p -> new ArrayList<>(1)).add(places));
    }
  }

  /** Whether any plate is laid out; positions that files state mean nothing where none is. */
  boolean layOutPlates() {
    return !byPlate.isEmpty();
  }

  /** The dataset of that path or full name's last segment. */
  Optional<DatasetPlaces> dataset(String name) {
    String path = name.substring(name.lastIndexOf('/') + 1);
    return all.stream()
        .filter(places -> places.dataset().equals(name) || places.dataset().equals(path))
        .findFirst();
  }

  /** The one that has the plate; where several do, the one whose folder the file lies in. */
  Optional<DatasetPlaces> withPlate(String plate, String path) {
    List<DatasetPlaces> having = byPlate.getOrDefault(plate, List.of());
    return having.size() == 1 ? Optional.of(having.get(0)) : inFolder(having, path);
  }

  /**
   * Where a file belongs that says nothing: the dataset whose folder it lies in, or the only one.
   */
  Optional<DatasetPlaces> ofPath(String path) {
    return all.size() == 1 ? Optional.of(all.get(0)) : inFolder(all, path);
  }

  private static Optional<DatasetPlaces> inFolder(List<DatasetPlaces> candidates, String path) {
    return candidates.stream()
        .filter(places -> ("/" + path).contains("/" + places.dataset() + "/"))
        .findFirst();
  }
}

package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.plate.WellName;

/** The plates of a screen with their wells, in order of first appearance. */
final class ScreenLayout {

  private final Map<String, Map<WellName, Well>> plates = new LinkedHashMap<>();

  void addPlate(String plate) {
    plates.computeIfAbsent(plate, name -> new LinkedHashMap<>());
  }

  /** Adds the well unless the place is taken; then the one that has it. */
  Optional<Well> add(Well well) {
    addPlate(well.plate());
    return Optional.ofNullable(plates.get(well.plate()).putIfAbsent(well.name(), well));
  }

  Optional<Well> find(String plate, WellName well) {
    return Optional.ofNullable(plates.getOrDefault(plate, Map.of()).get(well));
  }

  Map<String, Map<WellName, Well>> plates() {
    return plates;
  }

  List<Well> wells() {
    List<Well> wells = new ArrayList<>();
    plates.values().forEach(plate -> wells.addAll(plate.values()));
    return wells;
  }

  boolean hasWells() {
    return plates.values().stream().anyMatch(plate -> !plate.isEmpty());
  }
}

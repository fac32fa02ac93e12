package org.fovea.ingest.assembly;

import java.util.Map;
import java.util.Set;
import org.fovea.ingest.plate.WellName;

/**
 * The places of a dataset where an image can lie.
 *
 * @param dataset path
 * @param plates names of its plates with the wells that are laid out; empty for an experiment
 */
public record DatasetPlaces(String dataset, Map<String, Set<WellName>> plates) {

  boolean has(String plate, WellName well) {
    return plates.getOrDefault(plate, Set.of()).contains(well);
  }
}

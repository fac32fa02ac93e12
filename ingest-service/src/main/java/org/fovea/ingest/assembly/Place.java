package org.fovea.ingest.assembly;

import org.fovea.ingest.plate.WellName;

/** A field of a laid-out well. */
record Place(String dataset, String plate, int acquisition, WellName well, int field) {

  String key() {
    return ImageKeys.inWell(dataset, plate, acquisition, well, field);
  }
}

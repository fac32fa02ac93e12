package org.fovea.ingest.form.idr;

import org.fovea.ingest.plate.WellName;

/** A laid-out well of a screen and the row that describes it. */
record Well(String plate, WellName name, Subject subject) {}

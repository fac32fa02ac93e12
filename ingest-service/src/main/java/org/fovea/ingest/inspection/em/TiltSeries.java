package org.fovea.ingest.inspection.em;

import java.util.List;
import java.util.Optional;

/**
 * A tilt series.
 *
 * @param image name of the file that holds the stack, when the source names it
 * @param tilts in the order of the stack
 */
public record TiltSeries(Optional<String> image, List<Tilt> tilts) {

  public TiltSeries {
    tilts = List.copyOf(tilts);
  }
}

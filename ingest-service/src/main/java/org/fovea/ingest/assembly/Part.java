package org.fovea.ingest.assembly;

import java.util.Optional;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;

/**
 * A file's share of an image being assembled.
 *
 * @param file null while nobody has inspected it
 * @param series index in the file
 * @param c null when the part holds all channels; so {@code z} and {@code t}
 * @param channel name of the channel, null when not given
 */
record Part(
    String path, InspectedFile file, int series, Integer c, Integer z, Integer t, String channel) {

  static Part whole(InspectedFile file, int series) {
    return new Part(file.path(), file, series, null, null, null, null);
  }

  Optional<InspectedSeries> inspected() {
    return file == null
        ? Optional.empty()
        : file.series().stream().filter(s -> s.index() == series).findFirst();
  }

  /** Two parts with the same claim would both be that plane. */
  String claim() {
    return c + "/" + z + "/" + t;
  }
}

package org.fovea.ingest.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the inspection processes. */
@ConfigMapping(prefix = "fovea.inspection")
public interface InspectionConfig {

  /** Heap of one process, as {@code java -Xmx} takes it. */
  @WithDefault("128m")
  String memory();

  /** Wall-clock time for one file, or one image of an OME-Zarr, reading included. */
  @WithDefault("60s")
  Duration timeLimit();

  /** Processes at once. */
  @WithDefault("2")
  int processes();

  /** Bytes that may be read of one file; headers lie in far less. */
  @WithDefault("67108864")
  long readLimit();
}

package org.fovea.ingest.fixity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and how fast stored files are read again. */
@ConfigMapping(prefix = "fovea.fixity")
public interface FixityConfig {

  /** Every verified blob is read again after this time. */
  @WithDefault("90d")
  Duration period();

  /** Bytes a second that the scheduled job reads at most. */
  @WithDefault("52428800")
  long bytesPerSecond();

  /** When a blob that could not be fetched is tried again. */
  @WithDefault("1h")
  Duration retryAfter();
}

package org.fovea.ingest.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of uploads. Sizes are bytes. */
@ConfigMapping(prefix = "fovea.upload")
public interface UploadConfig {

  /** How long a session may be silent before it expires. Must outlast every signed URL. */
  @WithDefault("7d")
  Duration sessionLifetime();

  /**
   * Length of a part; a file no longer than this goes in one PUT. Stores take no less than 5 MiB.
   */
  @WithDefault("67108864")
  long partSize();

  /** Longest file. */
  @WithDefault("5497558138880")
  long maxFile();

  /** Longest file that may pass through the service in one request. */
  @WithDefault("5368709120")
  long maxThroughService();

  /** Threads that read stored files back. */
  @WithDefault("2")
  int verifiers();

  /** How long a claimed verification or completion outlives a process that died. */
  @WithDefault("2m")
  Duration claim();
}

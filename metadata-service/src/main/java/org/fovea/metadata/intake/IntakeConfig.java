package org.fovea.metadata.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How submissions are taken in. */
@ConfigMapping(prefix = "fovea.metadata.intake")
interface IntakeConfig {

  /** Submissions loaded at the same time by this replica. */
  @WithDefault("2")
  int workers();

  /** Pause between looks for work. */
  @WithDefault("PT0.25S")
  Duration poll();

  /** Chunks loaded before a smaller submission may go first. */
  @WithDefault("8")
  int chunksPerTurn();

  /** How long a submission stays with a worker that has died. */
  @WithDefault("PT30S")
  Duration lease();

  /**
   * Longest pause before a failed submission is tried again; the first is one second, then
   * doubling.
   */
  @WithDefault("PT1M")
  Duration longestPause();

  /** Most seconds one chunk may take to load. */
  @WithDefault("600")
  int chunkTimeoutSeconds();
}

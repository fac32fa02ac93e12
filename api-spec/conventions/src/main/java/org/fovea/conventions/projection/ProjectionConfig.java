package org.fovea.conventions.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service keeps up with studies. */
@ConfigMapping(prefix = "fovea.projection")
public interface ProjectionConfig {

  /**
   * Generation of the projection, told to others; raise it when the projection is built anew beside
   * the old one.
   */
  @WithDefault("1")
  int generation();

  /** Studies projected at once. */
  @WithDefault("2")
  int workers();

  /** How long a study stays with a worker that died. */
  @WithDefault("PT30S")
  Duration lease();

  /** Pause before a blocked study is tried again; it doubles each time. */
  @WithDefault("PT5S")
  Duration retryAfter();

  /** Longest pause between tries. */
  @WithDefault("PT10M")
  Duration retryAtMost();
}

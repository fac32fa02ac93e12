package org.fovea.conventions.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How logs are written. */
@ConfigMapping(prefix = "fovea.log")
public interface LogConfig {

  /** One JSON object a line; otherwise text for people. */
  @WithDefault("true")
  boolean json();
}

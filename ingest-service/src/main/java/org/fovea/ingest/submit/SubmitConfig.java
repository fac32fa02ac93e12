package org.fovea.ingest.submit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How submissions are worked on. */
@ConfigMapping(prefix = "fovea.submit")
public interface SubmitConfig {

  /** Roles whose submissions ask to be accepted without a curator. */
  @WithDefault("pipeline")
  List<String> autoAcceptRoles();

  /** Operations worked on at once. */
  @WithDefault("2")
  int workers();

  /** How long an operation waits for another worker when its own has died. */
  @WithDefault("30s")
  Duration lease();

  /** How often an operation is tried when the service itself fails, before it is given up. */
  @WithDefault("10")
  int attempts();
}

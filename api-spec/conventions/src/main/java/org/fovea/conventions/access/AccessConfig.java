package org.fovea.conventions.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where principals and keys come from. */
@ConfigMapping(prefix = "fovea.access")
public interface AccessConfig {

  /**
   * {@code EVENTS}: they follow {@code fovea.access}. {@code LOCAL}: this service writes them
   * itself (ingest).
   */
  @WithDefault("events")
  Source source();

  /**
   * Keys are refused when this service has not been in step with {@code fovea.access} for longer.
   */
  @WithDefault("PT1H")
  Duration maxAge();

  /**
   * How long an answer of the directory is remembered; the longest a revoked key still works here.
   */
  @WithDefault("PT2S")
  Duration cache();

  /** Whether somebody with a valid access token but no principal may deposit. */
  @WithDefault("false")
  boolean unknownSubjectsDeposit();

  /** Origin of principals and keys. */
  enum Source {
    EVENTS,
    LOCAL
  }
}

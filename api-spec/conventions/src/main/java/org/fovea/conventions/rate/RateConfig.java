package org.fovea.conventions.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How many requests a principal, or an address without one, may make of one service. */
@ConfigMapping(prefix = "fovea.rate")
public interface RateConfig {

  /** Sustained; 0 lets everybody do as they please. */
  @WithDefault("120000")
  int requestsPerMinute();

  /** At once, after a rest. */
  @WithDefault("100000")
  int burst();

  /**
   * Addresses whose {@code X-Forwarded-For} is believed: those of the front door, which sets it
   * itself whatever a client sends. A loopback address always is one.
   */
  @WithDefault("127.0.0.1")
  List<String> trustedProxies();
}

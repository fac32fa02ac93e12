package org.fovea.conventions.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are sent and followed. The connection itself is configured by {@code kafka.*}. */
@ConfigMapping(prefix = "fovea.events")
public interface EventsConfig {

  /** Whether this process follows and sends events; off in tests that look at something else. */
  @WithDefault("true")
  boolean enabled();

  /** Partitions of topics this service creates. */
  @WithDefault("4")
  int partitions();

  /** Replicas of topics this service creates; -1 leaves it to the broker. */
  @WithDefault("-1")
  short replicationFactor();

  /** How many records are handled at once, each on a database connection. */
  @WithDefault("4")
  int handlers();

  /** Transaction timeout of one handler call. */
  @WithDefault("PT30M")
  Duration handlerTimeout();

  /** Pause before the first retry of a failed call; it doubles each time. */
  @WithDefault("PT0.5S")
  Duration retryAfter();

  /** Longest pause between retries. */
  @WithDefault("PT30S")
  Duration retryAtMost();
}

package org.fovea.conventions.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * What every service is told about itself and its surroundings ({@code FOVEA_…} in the
 * environment).
 */
@ConfigMapping(prefix = "fovea")
public interface FoveaConfig {

  /**
   * Short name of the service: {@code ingest metadata search download}; also its Kafka consumer
   * group.
   */
  @WithDefault("fovea")
  String service();

  /** Public URL of the front door, without a trailing slash. */
  @WithDefault("http://127.0.0.1:8080")
  String baseUrl();

  /**
   * Names this process in its health answer, so that a supervisor never mistakes another process
   * for it.
   */
  @WithDefault("dev")
  String instanceId();

  /** Process id of the supervisor; the service ends when that process does. */
  Optional<Long> parentPid();

  /**
   * Whether addresses of other machines may be plain http, for networks that nobody else can read.
   */
  @WithDefault("false")
  boolean allowPlainHttp();

  /** Master secret from which signing keys are derived. The same for all replicas of a service. */
  @WithDefault("development-only-secret")
  String secret();
}

package org.fovea.conventions.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.fovea.conventions.config.FoveaConfig;

/** Says which process answers: a port may be held by another one than the asker started. */
@Liveness
@Readiness
@ApplicationScoped
class InstanceHealth implements HealthCheck {

  private final FoveaConfig config;

  @Inject
  InstanceHealth(FoveaConfig config) {
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("instance")
        .up()
        .withData("instanceId", config.instanceId())
        .withData("service", config.service())
        .build();
  }
}

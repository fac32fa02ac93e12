package org.fovea.conventions.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before principals and keys are known. */
@Readiness
@ApplicationScoped
class AccessReadiness implements HealthCheck {

  private final AccessFeed feed;

  @Inject
  AccessReadiness(AccessFeed feed) {
    this.feed = feed;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("access").status(feed.caughtUp()).build();
  }
}

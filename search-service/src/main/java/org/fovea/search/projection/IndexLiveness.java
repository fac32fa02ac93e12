package org.fovea.search.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.fovea.search.index.SearchIndex;

/**
 * Has the service started again when its index can no longer be written, as Lucene closes itself on
 * a full disk.
 */
@Liveness
@ApplicationScoped
class IndexLiveness implements HealthCheck {
  private final SearchIndex index;

  @Inject
  IndexLiveness(SearchIndex index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("search index").status(index.isOpen()).build();
  }
}

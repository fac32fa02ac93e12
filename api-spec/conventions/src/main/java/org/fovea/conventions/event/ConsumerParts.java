package org.fovea.conventions.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the consumer thread works with. */
@Singleton
class ConsumerParts {

  private final EventHandlers handlers;
  private final PartitionWorkers workers;

  @Inject
  ConsumerParts(EventHandlers handlers, PartitionWorkers workers) {
    this.handlers = handlers;
    this.workers = workers;
  }

  EventHandlers handlers() {
    return handlers;
  }

  PartitionWorkers workers() {
    return workers;
  }
}

package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;

/** Writes replaced facts down for the workers. */
@ApplicationScoped
class FactsHandler implements EventHandler<FactsRecorded> {

  private final IntakeRepository queue;

  @Inject
  FactsHandler(IntakeRepository queue) {
    this.queue = queue;
  }

  @Override
  public String topic() {
    return Topics.SUBMISSIONS;
  }

  @Override
  public Class<FactsRecorded> type() {
    return FactsRecorded.class;
  }

  @Override
  public void handle(FactsRecorded event) {
    queue.add(event);
  }
}

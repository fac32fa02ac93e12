package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;

/** Writes submissions down for the workers. */
@ApplicationScoped
class SubmissionHandler implements EventHandler<SubmissionSubmitted> {

  private final IntakeRepository queue;

  @Inject
  SubmissionHandler(IntakeRepository queue) {
    this.queue = queue;
  }

  @Override
  public String topic() {
    return Topics.SUBMISSIONS;
  }

  @Override
  public Class<SubmissionSubmitted> type() {
    return SubmissionSubmitted.class;
  }

  @Override
  public void handle(SubmissionSubmitted event) {
    queue.add(event);
  }
}

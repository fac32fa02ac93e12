package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;

/** Hears from download and search how far they are. */
@ApplicationScoped
class ProjectionHandler implements EventHandler<ProjectionApplied> {

  private final ProjectionAnswerRepository answers;
  private final Lifecycle lifecycle;

  @Inject
  ProjectionHandler(ProjectionAnswerRepository answers, Lifecycle lifecycle) {
    this.answers = answers;
    this.lifecycle = lifecycle;
  }

  @Override
  public String topic() {
    return Topics.PROJECTIONS;
  }

  @Override
  public Class<ProjectionApplied> type() {
    return ProjectionApplied.class;
  }

  @Override
  public void handle(ProjectionApplied answer) {
    answers.keep(answer);
    lifecycle.advance(UUID.fromString(answer.study()));
  }
}

package org.fovea.conventions.projection;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;
import org.fovea.conventions.event.HandlerSource;
import org.fovea.conventions.event.TraceParent;

/**
 * Follows {@code fovea.studies} in a service that projects them: only notes what is wanted, so
 * nobody waits.
 */
@Singleton
class StudyFollower implements HandlerSource {

  private final HeadTable heads;
  private final Event<HeadWanted> wanted;
  private final boolean inUse;

  @Inject
  StudyFollower(
      HeadTable heads, Event<HeadWanted> wanted, @Any Instance<StudyProjection> projections) {
    this.heads = heads;
    this.wanted = wanted;
    this.inUse = !projections.isUnsatisfied();
  }

  @Override
  public List<EventHandler<?>> handlers() {
    return inUse ? List.of(new Handler()) : List.of();
  }

  private final class Handler implements EventHandler<StudyState> {

    @Override
    public String topic() {
      return Topics.STUDIES;
    }

    @Override
    public Class<StudyState> type() {
      return StudyState.class;
    }

    @Override
    public void handle(StudyState state) {
      heads.want(state, TraceParent.of(Span.current()));
      wanted.fire(new HeadWanted());
    }
  }
}

package org.fovea.conventions.sample;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;
import org.fovea.conventions.outbox.Outbox;

/** Answers a submission by an event of its own; fails as often as a test asks. */
@ApplicationScoped
public class SampleHandler implements EventHandler<SubmissionSubmitted> {

  private final List<SubmissionSubmitted> handled = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> failuresLeft = new ConcurrentHashMap<>();
  private final Map<String, String> traces = new ConcurrentHashMap<>();

  @Inject Outbox outbox;

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
    outbox.append(new ProjectionApplied("sample", 1, event.study(), event.attempt(), null));
    if (failuresLeft.containsKey(event.study())
        && failuresLeft.get(event.study()).decrementAndGet() >= 0) {
      throw new IllegalStateException("asked to fail");
    }
    traces.put(event.study(), Span.current().getSpanContext().getTraceId());
    handled.add(event);
  }

  public void failNext(String study, int times) {
    failuresLeft.put(study, new AtomicInteger(times));
  }

  /** Attempts handled of a study, in order. */
  public List<Integer> attemptsOf(String study) {
    return handled.stream()
        .filter(event -> event.study().equals(study))
        .map(SubmissionSubmitted::attempt)
        .toList();
  }

  public String traceOf(String study) {
    return traces.get(study);
  }
}

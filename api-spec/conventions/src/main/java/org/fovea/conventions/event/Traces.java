package org.fovea.conventions.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/**
 * Goes on with a trace that came through Kafka or the database, so that one id follows a deposit.
 */
@Singleton
public class Traces {

  private final Tracer tracer;

  @Inject
  public Traces(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Runs work in a new span of the trace that {@code traceparent} names; in a new trace when it is
   * empty.
   */
  public <T> T follow(String name, String traceparent, Callable<T> work) throws Exception {
    Span span =
        tracer
            .spanBuilder(name)
            .setParent(TraceParent.read(traceparent))
            .setSpanKind(SpanKind.CONSUMER)
            .startSpan();
    try (Scope scope = span.makeCurrent()) {
      return work.call();
    } catch (Exception e) {
      span.recordException(e);
      throw e;
    } finally {
      span.end();
    }
  }
}

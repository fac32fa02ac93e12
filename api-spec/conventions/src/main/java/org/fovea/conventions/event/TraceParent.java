package org.fovea.conventions.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@code traceparent} header (W3C Trace Context), which carries a trace through outbox and
 * Kafka.
 */
public final class TraceParent {

  private static final String NAME = "traceparent";
  private static final TextMapGetter<String> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
          return List.of(NAME);
        }

        @Override
        public String get(String carrier, String key) {
          return NAME.equals(key) ? carrier : null;
        }
      };

  private TraceParent() {}

  /** The header of a span, empty when it has no valid context. */
  public static String of(Span span) {
    Map<String, String> carrier = new ConcurrentHashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), carrier, Map::put);
    return carrier.getOrDefault(NAME, "");
  }

  /** The context a header names; the root context when it is empty or malformed. */
  public static Context read(String header) {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), header, GETTER);
  }
}

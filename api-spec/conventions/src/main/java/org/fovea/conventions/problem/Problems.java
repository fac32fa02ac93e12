package org.fovea.conventions.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.fovea.conventions.link.BaseUrl;

/**
 * Writes problem bodies.
 *
 * <p>Law: a {@link StandardProblem#NOT_FOUND} has the same bytes for the same path whatever the
 * reason was, so its detail, errors and trace id are dropped: who may not see a thing learns
 * nothing about it.
 */
@Singleton
public class Problems {

  private final BaseUrl base;

  @Inject
  public Problems(BaseUrl base) {
    this.base = base;
  }

  /** The body for an exception; {@code instance} is the request's path. */
  public Problem describe(ProblemException exception, String instance) {
    if (exception.code() == StandardProblem.NOT_FOUND) {
      return body(
          StandardProblem.NOT_FOUND, StandardProblem.NOT_FOUND.title(), instance, List.of(), null);
    }
    return body(exception.code(), exception.detail(), instance, exception.errors(), traceId());
  }

  /** URL of the page that explains a code. */
  public String type(String code) {
    return base.of("/problems/" + code);
  }

  /** The id of the current trace, empty outside one. */
  public static String traceId() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid() ? context.getTraceId() : "";
  }

  private Problem body(
      ProblemCode code, String detail, String instance, List<ProblemError> errors, String trace) {
    return new Problem(
        type(code.code()),
        code.title(),
        code.status(),
        detail,
        instance,
        code.code(),
        errors,
        trace);
  }
}

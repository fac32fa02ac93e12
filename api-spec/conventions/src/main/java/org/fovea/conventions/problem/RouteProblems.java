package org.fovea.conventions.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fovea.conventions.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * Problems for requests that never reach a resource: unknown routes, refused credentials, bodies
 * that are too large.
 */
@Singleton
class RouteProblems {

  private static final Logger LOG = Logger.getLogger(RouteProblems.class);

  /** Before Quarkus' own check, which answers 413 without a body; after what lets bodies end. */
  private static final int FIRST = Integer.MIN_VALUE + 1;

  private final Problems problems;
  private final ObjectMapper mapper;
  private final long largestBody;

  @Inject
  RouteProblems(
      Problems problems,
      ObjectMapper mapper,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size")
          Optional<MemorySize> largestBody) {
    this.problems = problems;
    this.mapper = mapper;
    this.largestBody = largestBody.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::checkLength).failureHandler(this::fail);
    IntStream.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503)
        .forEach(status -> router.errorHandler(status, this::fail));
  }

  private void checkLength(RoutingContext context) {
    if (announcedLength(context) > largestBody) {
      answer(context, HttpProblems.of(413));
    } else {
      context.next();
    }
  }

  private static long announcedLength(RoutingContext context) {
    try {
      return Long.parseLong(
          Objects.requireNonNullElse(context.request().getHeader("Content-Length"), "0"));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private void fail(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      context.response().reset();
    } else {
      answer(context, problem(context));
    }
  }

  private static ProblemException problem(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    if (failure instanceof AuthenticationFailedException
        || failure instanceof UnauthorizedException) {
      return HttpProblems.unauthenticated();
    }
    if (failure instanceof OIDCException) {
      return HttpProblems.issuerAway(failure);
    }
    if (failure != null && SqlFailure.unavailable(failure)) {
      return HttpProblems.databaseAway(failure);
    }
    if (failure instanceof ForbiddenException) {
      return HttpProblems.of(403);
    }
    if (failure != null) {
      LOG.errorf(failure, "%s failed", context.request().path());
    }
    return HttpProblems.of(context.statusCode() < 400 ? 500 : context.statusCode());
  }

  private void answer(RoutingContext context, ProblemException problem) {
    HttpServerResponse response = context.response().setStatusCode(problem.code().status());
    response.putHeader("Content-Type", Problem.MEDIA_TYPE).putHeader("Cache-Control", "no-store");
    problem.headers().forEach(response::putHeader);
    try {
      response.end(mapper.writeValueAsString(problems.describe(problem, context.request().path())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

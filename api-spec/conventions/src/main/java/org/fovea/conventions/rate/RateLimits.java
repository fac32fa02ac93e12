package org.fovea.conventions.rate;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/**
 * Refuses the requests of a client that makes too many with 429 and says when to come back. A
 * principal has a bucket of its own; without one, and for credentials that were refused, the
 * address has it. Health, metrics and preflights are not counted.
 */
@ApplicationScoped
class RateLimits {

  private static final int BEFORE_AUTHENTICATION = 300;
  private static final int AFTER_AUTHENTICATION = 150;
  private static final int UNAUTHENTICATED = 401;
  private static final double SECONDS = 60;

  private final RateConfig config;
  private final Buckets buckets;

  @Inject
  RateLimits(RateConfig config) {
    this.config = config;
    this.buckets = new Buckets(config.requestsPerMinute() / SECONDS, config.burst());
  }

  void register(@Observes Filters filters) {
    if (config.requestsPerMinute() > 0) {
      filters.register(this::beforeAuthentication, BEFORE_AUTHENTICATION);
      filters.register(this::afterAuthentication, AFTER_AUTHENTICATION);
    }
  }

  /** A flood of wrong credentials is stopped before they are looked up. */
  private void beforeAuthentication(RoutingContext context) {
    if (isFree(context)) {
      context.next();
      return;
    }
    String address = address(context);
    if (buckets.exhausted(address, System.nanoTime())) {
      refuse(context, buckets.take(address, System.nanoTime()));
      return;
    }
    context.addEndHandler(
        end -> {
          if (context.response().getStatusCode() == UNAUTHENTICATED) {
            buckets.take(address, System.nanoTime());
          }
        });
    context.next();
  }

  private void afterAuthentication(RoutingContext context) {
    if (isFree(context)) {
      context.next();
      return;
    }
    String client = principal(context).orElseGet(() -> address(context));
    Buckets.Standing standing = buckets.take(client, System.nanoTime());
    if (standing.allowed()) {
      describe(context.response(), standing);
      context.next();
    } else {
      refuse(context, standing);
    }
  }

  private void refuse(RoutingContext context, Buckets.Standing standing) {
    describe(context.response(), standing);
    context.fail(
        new ProblemException(
                StandardProblem.TOO_MANY_REQUESTS,
                "At most " + config.requestsPerMinute() + " requests a minute are answered.")
            .withHeader("Retry-After", Long.toString(standing.retryAfter())));
  }

  private void describe(HttpServerResponse response, Buckets.Standing standing) {
    long window = Math.max(1, (long) (config.burst() / (config.requestsPerMinute() / SECONDS)));
    response
        .putHeader("RateLimit-Policy", "\"default\";q=" + config.burst() + ";w=" + window)
        .putHeader("RateLimit", "\"default\";r=" + standing.left() + ";t=" + standing.untilFull());
  }

  private static Optional<String> principal(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? Optional.of("principal " + user.getSecurityIdentity().getPrincipal().getName())
        : Optional.empty();
  }

  private String address(RoutingContext context) {
    return ClientAddress.of(context.request(), config.trustedProxies());
  }

  private static boolean isFree(RoutingContext context) {
    return context.request().method().name().equals("OPTIONS")
        || context.normalizedPath().startsWith("/q/");
  }
}

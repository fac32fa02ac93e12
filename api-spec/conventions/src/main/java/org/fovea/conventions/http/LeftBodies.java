package org.fovea.conventions.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is still sent of a body whose request is answered is dropped for a while, so that a client
 * that reads no answer before it has sent all gets it; then the connection is closed.
 */
@Singleton
class LeftBodies {

  /** Before anything answers. */
  private static final int VERY_FIRST = Integer.MIN_VALUE;

  private final Vertx vertx;
  private final Duration linger;

  @Inject
  LeftBodies(
      Vertx vertx,
      @ConfigProperty(name = "fovea.http.linger", defaultValue = "PT30S") Duration linger) {
    this.vertx = vertx;
    this.linger = linger;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(VERY_FIRST)
        .handler(
            context -> {
              if (hasBody(context.request())) {
                Future<Void> taken = context.request().end();
                context.addEndHandler(answered -> drop(context.request(), taken));
              }
              context.next();
            });
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Transfer-Encoding")
        || request.headers().contains("Content-Length");
  }

  private void drop(HttpServerRequest request, Future<Void> taken) {
    if (taken.isComplete()) {
      return;
    }
    long closing = vertx.setTimer(linger.toMillis(), after -> request.connection().close());
    taken.onComplete(ended -> vertx.cancelTimer(closing));
    request.handler(null).resume();
  }
}

package org.fovea.download.bytes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A byte path answers what is stored or drawn, whatever the client prefers: there is nothing to
 * negotiate (RFC 9110, section 12.5.1, lets a server disregard {@code Accept}). JAX-RS would answer
 * 406 to the {@code image/*} that browsers send for a picture, because the type of a file is known
 * only when it has been found. Folders, whose path ends in a slash, are negotiated.
 */
@ApplicationScoped
class NoNegotiation {
  private static final int BEFORE_ROUTING = 100;

  void register(@Observes Filters filters) {
    filters.register(NoNegotiation::acceptAnything, BEFORE_ROUTING);
  }

  private static void acceptAnything(RoutingContext call) {
    String path = call.request().path();
    if (path != null && servesBytes(path)) {
      call.request().headers().set(HttpHeaders.ACCEPT, "*/*");
    }
    call.next();
  }

  private static boolean servesBytes(String path) {
    return path.startsWith("/v1/render/") || (path.startsWith("/v1/files/") && !path.endsWith("/"));
  }
}

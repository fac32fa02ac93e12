package org.fovea.download.content;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fovea.download.bytes.UrlPath;

/**
 * The path of the requested file, read from the request line itself: what the router hands over is
 * no longer the same.
 */
@RequestScoped
class RequestedPath {
  /** {@code /v1/files/{accession}/…}: what comes after the fourth slash. */
  private static final int SEGMENTS_BEFORE = 5;

  private final RoutingContext routing;

  @Inject
  RequestedPath(RoutingContext routing) {
    this.routing = routing;
  }

  /** The path in the version, empty for its top folder; absent when the URL names no path. */
  Optional<String> decoded() {
    return UrlPath.decode(raw());
  }

  /** The path as it was encoded. */
  String raw() {
    String[] segments = routing.request().path().split("/", SEGMENTS_BEFORE);
    return segments.length < SEGMENTS_BEFORE ? "" : segments[SEGMENTS_BEFORE - 1];
  }

  /**
   * Whether not even the slash after the accession is there, against which the links of a listing
   * are relative.
   */
  boolean lacksSlash() {
    return routing.request().path().split("/", SEGMENTS_BEFORE).length < SEGMENTS_BEFORE;
  }

  /** The query with its question mark, empty for none. */
  String query() {
    String query = routing.request().query();
    return query == null ? "" : "?" + query;
  }
}

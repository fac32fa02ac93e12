package org.fovea.download.bytes;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets pages of any origin read: the origin is the literal {@code *} on every answer to {@code GET}
 * and {@code HEAD}, errors included, since a viewer must see the 404 of a chunk that was never
 * written. No credentials travel by themselves here (no cookies), so this opens nothing.
 */
@Provider
class CrossOrigin implements ContainerResponseFilter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String EXPOSED =
      "Content-Length, Content-Range, Accept-Ranges, ETag, Link, Location, Retry-After,"
          + " Repr-Digest, Content-Disposition, X-Request-Id";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    if (!METHODS.contains(request.getMethod()) || path.startsWith("/v1/admin/")) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
    headers.putSingle("X-Content-Type-Options", "nosniff");
  }
}

package org.fovea.conventions.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds a request to the methods of its own path. JAX-RS answers OPTIONS with those of all paths of
 * a resource, and gives {@code GET /{id}:submit}, which nobody declared, to {@code GET /{id}}.
 */
public class AllowFilter {

  private static final String ALLOW = "Allow";

  private final AllowedMethods allowed;

  @Inject
  AllowFilter(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void refuse(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (!allowed.has(request.getMethod(), path)) {
      throw new NotAllowedException(allowed.of(path));
    }
  }

  @ServerResponseFilter
  public void mend(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)
        && response.getHeaders().containsKey(ALLOW)) {
      response.getHeaders().putSingle(ALLOW, allowed.of(request.getUriInfo().getPath()));
    }
  }
}

package org.fovea.conventions.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What JAX-RS answers OPTIONS with are the methods of all paths of a resource, not of the one. */
public class AllowFilter {

  private static final String ALLOW = "Allow";

  private final AllowedMethods allowed;

  @Inject
  AllowFilter(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerResponseFilter
  public void mend(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)
        && response.getHeaders().containsKey(ALLOW)) {
      response.getHeaders().putSingle(ALLOW, allowed.of(request.getUriInfo().getPath()));
    }
  }
}

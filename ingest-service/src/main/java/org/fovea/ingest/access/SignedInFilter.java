package org.fovea.ingest.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.fovea.conventions.access.Caller;

/**
 * Asks for a key before anything else of a request is looked at: only what Fovea tells of its forms
 * is for everybody.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class SignedInFilter implements ContainerRequestFilter {

  private static final String FORMATS = "/v1/formats";

  private final Caller caller;

  @Inject
  SignedInFilter(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean told = request.getMethod().equals(HttpMethod.GET) && path.startsWith(FORMATS);
    if (!told && !request.getMethod().equals(HttpMethod.OPTIONS)) {
      caller.require();
    }
  }
}

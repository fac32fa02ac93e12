package org.fovea.conventions.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Applies {@link Answers} to answers that did not fail. */
@Provider
class AnswersFilter implements ContainerResponseFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Answers answers;

  @Inject
  AnswersFilter(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400) {
      return;
    }
    answers.status().ifPresent(response::setStatus);
    answers.headers().forEach(response.getHeaders()::putSingle);
    if (unchanged(request)) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  private boolean unchanged(ContainerRequestContext request) {
    String seen = request.getHeaderString("If-None-Match");
    String etag = answers.headers().get("ETag");
    return seen != null
        && etag != null
        && SAFE.contains(request.getMethod())
        && Preconditions.matches(seen, etag);
  }
}

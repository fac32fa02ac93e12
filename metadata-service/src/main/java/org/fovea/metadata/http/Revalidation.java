package org.fovea.metadata.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers differ by caller and end with a withdrawal, so caches may keep them but must ask before
 * they show them again.
 */
@Provider
class Revalidation implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle("Cache-Control", "no-cache");
    response.getHeaders().add("Vary", "Authorization");
  }
}

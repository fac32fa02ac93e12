package org.fovea.conventions.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** Refuses bodies with a content encoding: nobody would unpack them. */
@Provider
class EncodedBodies implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String encoding = request.getHeaderString("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without an encoding.");
    }
  }
}

package org.fovea.ingest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.stream.BoundedInput;

/**
 * Caps JSON bodies, and refuses encoded ones. Files, documents and manifests are streams with caps
 * of their own, so the server's one limit for all bodies has to be far too large for JSON.
 */
@Provider
class JsonBodyLimit implements ContainerRequestFilter {

  private static final long MOST_BYTES = 10L << 20;

  @Override
  public void filter(ContainerRequestContext request) {
    String encoding = request.getHeaderString("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without an encoding.");
    }
    if (!isJson(request.getMediaType())) {
      return;
    }
    if (request.getLength() > MOST_BYTES) {
      throw tooLarge();
    }
    request.setEntityStream(
        new BoundedInput(
            request.getEntityStream(),
            MOST_BYTES,
            () -> {
              throw tooLarge();
            }));
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        StandardProblem.TOO_LARGE, "A JSON body has at most " + MOST_BYTES + " bytes.");
  }

  private static boolean isJson(MediaType type) {
    return type != null
        && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
  }
}

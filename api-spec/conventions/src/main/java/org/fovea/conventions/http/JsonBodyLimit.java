package org.fovea.conventions.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.stream.BoundedInput;

/**
 * Caps bodies that become objects. Files, documents and manifests are taken as streams with caps of
 * their own, so the server's one limit for all bodies has to be far too large for JSON.
 *
 * <p>No body is read to its end for being closed: the server's stream would do so, and one that is
 * wrong at its first byte and never ends would never be answered. What is left is for {@link
 * LeftBodies}.
 */
@Provider
class JsonBodyLimit implements ReaderInterceptor {

  private static final long MOST_BYTES = 10L << 20;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    InputStream body = new LeftOpen(context.getInputStream());
    context.setInputStream(context.getType() == InputStream.class ? body : capped(body));
    return context.proceed();
  }

  private static InputStream capped(InputStream body) {
    return new BoundedInput(
        body,
        MOST_BYTES,
        () -> {
          throw new ProblemException(
              StandardProblem.TOO_LARGE, "A JSON body has at most " + MOST_BYTES + " bytes.");
        });
  }

  private static final class LeftOpen extends FilterInputStream {

    LeftOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // See above.
    }
  }
}

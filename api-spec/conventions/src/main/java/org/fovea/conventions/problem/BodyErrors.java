package org.fovea.conventions.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the members of a body while it is read. */
@Provider
class BodyErrors implements ReaderInterceptor {

  /** A body is read on one thread, and one caller needs no more errors than this. */
  private static final ThreadLocal<List<ProblemError>> COLLECTED = new ThreadLocal<>();

  private static final int MOST = 1_000;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    COLLECTED.set(new ArrayList<>());
    try {
      Object body = context.proceed();
      if (body instanceof Map<?, ?> members) {
        BodyText.check("", members);
      }
      refuse(COLLECTED.get());
      return body;
    } finally {
      COLLECTED.remove();
    }
  }

  static boolean collecting() {
    return COLLECTED.get() != null;
  }

  static void add(ProblemError error) {
    if (COLLECTED.get().size() < MOST) {
      COLLECTED.get().add(error);
    }
  }

  private static void refuse(List<ProblemError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(StandardProblem.INVALID_BODY).withErrors(errors);
    }
  }
}

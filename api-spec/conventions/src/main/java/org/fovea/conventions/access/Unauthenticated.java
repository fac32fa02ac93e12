package org.fovea.conventions.access;

import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** The one way to answer 401 (RFC 6750: always with a challenge). */
final class Unauthenticated {

  static final String CHALLENGE = "Bearer realm=\"fovea\"";

  private Unauthenticated() {}

  static ProblemException problem(String detail) {
    return new ProblemException(StandardProblem.UNAUTHENTICATED, detail)
        .withHeader("WWW-Authenticate", CHALLENGE);
  }
}

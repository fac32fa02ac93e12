package org.fovea.conventions.problem;

import java.util.Arrays;

/** Problems for what HTTP itself refuses. */
final class HttpProblems {

  private HttpProblems() {}

  /**
   * The standard problem of a status; a status none has is a plain bad request or an inner failure.
   */
  static ProblemException of(int status) {
    if (status == 401) {
      return unauthenticated();
    }
    ProblemCode code =
        switch (status) {
          case 400 -> StandardProblem.BAD_REQUEST;
          case 422 -> StandardProblem.INVALID_BODY;
          default ->
              Arrays.stream(StandardProblem.values())
                  .filter(standard -> standard.status() == status)
                  .findFirst()
                  .orElse(status < 500 ? StandardProblem.BAD_REQUEST : StandardProblem.INTERNAL);
        };
    return new ProblemException(code);
  }

  static ProblemException unauthenticated() {
    return new ProblemException(
            StandardProblem.UNAUTHENTICATED, "The credentials are unknown, revoked or expired.")
        .withHeader("WWW-Authenticate", "Bearer realm=\"fovea\", error=\"invalid_token\"");
  }

  static ProblemException issuerAway(Throwable cause) {
    return new ProblemException(
            StandardProblem.UNAVAILABLE,
            "The issuer of the token cannot be reached to check it.",
            cause)
        .withHeader("Retry-After", "5");
  }

  static ProblemException databaseAway(Throwable cause) {
    return new ProblemException(
            StandardProblem.UNAVAILABLE, "The database is not available just now.", cause)
        .withHeader("Retry-After", "5");
  }
}

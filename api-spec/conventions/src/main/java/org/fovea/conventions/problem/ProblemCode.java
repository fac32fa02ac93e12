package org.fovea.conventions.problem;

/**
 * A kind of problem a service answers with. Each service has one enum of its own beside {@link
 * StandardProblem}.
 */
public interface ProblemCode {

  /** Stable, lower-case kebab; the last segment of the problem's {@code type}. */
  String code();

  /** HTTP status, 400 to 599. */
  int status();

  /** One short sentence that never depends on the request. */
  String title();
}

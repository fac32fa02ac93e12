package org.fovea.conventions.problem;

/**
 * Names a kind of problem a service answers with. Each service has one enum of its own beside
 * {@link StandardProblem}.
 */
public interface ProblemCode {

  /** What all its problems have in common. */
  ProblemKind kind();

  /** Stable, lower-case kebab; the last segment of the problem's {@code type}. */
  default String code() {
    return kind().code();
  }

  /** HTTP status, 400 to 599. */
  default int status() {
    return kind().status();
  }

  /** One short sentence that never depends on the request. */
  default String title() {
    return kind().title();
  }
}

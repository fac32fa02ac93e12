package org.fovea.conventions.store;

import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/**
 * The store could not be reached or failed; 503 with {@code Retry-After} when it reaches a caller.
 */
public class StoreUnavailableException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(Throwable cause) {
    super(StandardProblem.UNAVAILABLE, "The object store is not available just now.", cause);
    withHeader("Retry-After", "5");
  }
}

package org.fovea.ingest.operation;

import java.util.List;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.Problems;

/** Why an operation failed, as it is kept: its URLs are made when it is told. */
record Failure(
    String code,
    String title,
    int status,
    String detail,
    List<ProblemError> errors,
    String traceId) {

  /** Of a problem that a caller would have been answered with. */
  static Failure of(ProblemException problem) {
    return new Failure(
        problem.code().code(),
        problem.code().title(),
        problem.code().status(),
        problem.detail(),
        problem.errors(),
        Problems.traceId());
  }
}

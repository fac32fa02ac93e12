package org.fovea.metadata.problem;

import org.fovea.conventions.problem.ProblemCode;
import org.fovea.conventions.problem.ProblemKind;

/** Problems only this service answers with. */
public enum MetadataProblem implements ProblemCode {
  WITHDRAWN("withdrawn", 410, "What was here has been withdrawn."),
  NOT_ALLOWED_NOW("not-allowed-now", 409, "The version's state does not allow this."),
  INTAKE_NOT_WAITING("intake-not-waiting", 409, "The intake has ended; there is nothing to retry."),
  INVALID_RELEASE("invalid-release", 422, "The release rule and its date do not fit together.");

  private final ProblemKind kind;

  MetadataProblem(String code, int status, String title) {
    this.kind = new ProblemKind(code, status, title);
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

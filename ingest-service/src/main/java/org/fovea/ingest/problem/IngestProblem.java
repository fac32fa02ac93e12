package org.fovea.ingest.problem;

import org.fovea.conventions.problem.ProblemCode;
import org.fovea.conventions.problem.ProblemKind;

/** The problems that only ingest knows; the others are in {@code StandardProblem}. */
public enum IngestProblem implements ProblemCode {
  NOT_CHANGEABLE("not-changeable", 409, "The submission cannot be changed in its state."),
  ALREADY_SUBMITTED(
      "already-submitted", 409, "The submission was submitted and cannot be discarded."),
  PATH_CONFLICT("path-conflict", 409, "A path is a file and a directory at once."),
  COMPLETION_IN_FLIGHT("completion-in-flight", 409, "The session is being completed."),
  SESSION_CLOSED("session-closed", 409, "The session no longer receives."),
  SESSION_EXPIRED("session-expired", 409, "The session was silent for too long and has expired."),
  ALREADY_DELETED("already-deleted", 409, "The object has been deleted."),
  JOB_RUNNING("job-running", 409, "The job is running already."),
  LAST_ADMIN("last-admin", 409, "The last admin must stay one."),
  QUOTA_EXCEEDED("quota-exceeded", 413, "There is no room left for this."),
  MANIFEST_TOO_LARGE(
      "manifest-too-large", 413, "The manifest has too many lines, or a line that is too long."),
  INVALID_PATH("invalid-path", 422, "The path cannot be used."),
  INVALID_MANIFEST("invalid-manifest", 422, "Lines of the manifest cannot be used."),
  INVALID_DIGEST("invalid-digest", 400, "The digest header cannot be read."),
  DIGEST_MISMATCH("digest-mismatch", 422, "The bytes do not have the digest that was given."),
  SIZE_MISMATCH("size-mismatch", 422, "The bytes do not have the length that was given."),
  MISSING_PARTS(
      "missing-parts", 422, "Parts of the session have not arrived, or have the wrong length."),
  INVALID_PART("invalid-part", 422, "The part does not belong to the session."),
  NOT_SUBMITTABLE("not-submittable", 422, "The submission is not complete or has errors."),
  NOT_CONVERTIBLE("not-convertible", 422, "The body cannot be read as a study of the form."),
  CONVERSION_NOT_OFFERED("conversion-not-offered", 422, "No study is written in that form."),
  REFUSED("refused", 422, "The record refused the submission."),
  STUDY_CONFLICT("study-conflict", 409, "The study has no place for the submission now.");

  private final ProblemKind kind;

  IngestProblem(String code, int status, String title) {
    this.kind = new ProblemKind(code, status, title);
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

package org.fovea.download.holding;

import org.fovea.conventions.problem.ProblemCode;
import org.fovea.conventions.problem.ProblemKind;

/** The problems only this service has. */
public enum DownloadProblem implements ProblemCode {
  WITHDRAWN("withdrawn", 410, "The version was published and has been withdrawn."),
  EMPTY_SELECTION("empty-selection", 404, "No file of the version is selected."),
  PICTURE_UNAVAILABLE("picture-unavailable", 404, "The image cannot be drawn."),
  NO_SUCH_PLANE("no-such-plane", 400, "The image has no such plane, resolution or region.");

  private final ProblemKind kind;

  DownloadProblem(String code, int status, String title) {
    this.kind = new ProblemKind(code, status, title);
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

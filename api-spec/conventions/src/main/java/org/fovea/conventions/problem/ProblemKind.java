package org.fovea.conventions.problem;

/**
 * What all problems of a kind have in common.
 *
 * @param code stable, lower-case kebab; the last segment of the problem's {@code type}
 * @param status HTTP status, 400 to 599
 * @param title one short sentence that never depends on the request
 */
public record ProblemKind(String code, int status, String title) {

  public ProblemKind {
    if (!code.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("not kebab: " + code);
    }
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("no status of a problem: " + status);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("no title: " + code);
    }
  }
}

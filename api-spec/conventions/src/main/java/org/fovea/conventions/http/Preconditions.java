package org.fovea.conventions.http;

import java.util.Arrays;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** Conditional requests (RFC 9110 §13). ETags may be given with or without quotes. */
public final class Preconditions {

  private Preconditions() {}

  /**
   * Lets a change through only when the caller has seen the current state.
   *
   * @param header the {@code If-Match} header, null when absent
   * @throws ProblemException 428 when it is missing, 412 when it names another state
   */
  public static void ifMatch(String header, String currentEtag) {
    if (header == null || header.isBlank()) {
      throw new ProblemException(
          StandardProblem.PRECONDITION_REQUIRED,
          "Send the ETag you last saw as If-Match, or If-Match: *.");
    }
    if (!matches(header, currentEtag)) {
      throw new ProblemException(
          StandardProblem.PRECONDITION_FAILED,
          "The current state is " + quoted(currentEtag) + ", not " + header + ".");
    }
  }

  /**
   * Whether a list of entity tags holds {@code etag}, by strong comparison; {@code *} holds any.
   */
  public static boolean matches(String header, String etag) {
    return header.strip().equals("*")
        || Arrays.stream(header.split(",")).map(String::strip).anyMatch(quoted(etag)::equals);
  }

  /** The tag in quotes. */
  public static String quoted(String etag) {
    return etag.startsWith("\"") ? etag : "\"" + etag + "\"";
  }
}

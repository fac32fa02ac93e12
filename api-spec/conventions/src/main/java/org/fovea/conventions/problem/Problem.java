package org.fovea.conventions.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of a problem answer (RFC 9457), media type {@value #MEDIA_TYPE}.
 *
 * @param type URL under {@code /problems/} that explains the code
 * @param instance path of the request
 * @param traceId finds the request in the logs; left out of {@code not-found}, whose bytes must not
 *     differ
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<ProblemError> errors,
    String traceId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }
}

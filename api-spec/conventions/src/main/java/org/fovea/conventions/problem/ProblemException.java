package org.fovea.conventions.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem answer. Everything in it is shown to the caller, so nothing inner
 * belongs here.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<ProblemError> errors = new ArrayList<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public ProblemException(ProblemCode code) {
    this(code, code.title());
  }

  /** A problem whose {@code detail} explains this occurrence. */
  public ProblemException(ProblemCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /** As above, keeping the cause for the log; the caller never sees it. */
  public ProblemException(ProblemCode code, String detail, Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  public ProblemException with(ProblemError error) {
    errors.add(error);
    return this;
  }

  public ProblemException withErrors(List<ProblemError> more) {
    errors.addAll(more);
    return this;
  }

  /** A header of the answer, for instance {@code Retry-After}. */
  public ProblemException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return getMessage();
  }

  public List<ProblemError> errors() {
    return List.copyOf(errors);
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}

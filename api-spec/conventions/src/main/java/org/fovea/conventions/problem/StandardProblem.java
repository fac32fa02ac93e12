package org.fovea.conventions.problem;

/** The problems every service shares. */
public enum StandardProblem implements ProblemCode {
  INVALID_PARAMETER("invalid-parameter", 400, "A parameter of the request is not acceptable."),
  MALFORMED_JSON("malformed-json", 400, "The body is not JSON."),
  BAD_REQUEST("bad-request", 400, "The request cannot be understood."),
  INVALID_CURSOR("invalid-cursor", 400, "The cursor does not belong to this query and caller."),
  IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400, "This call needs an Idempotency-Key."),
  UNAUTHENTICATED("unauthenticated", 401, "The call needs valid credentials."),
  FORBIDDEN("forbidden", 403, "The caller may not do this."),
  NOT_FOUND("not-found", 404, "Nothing is here, or the caller may not see it."),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "The resource does not know this method."),
  NOT_ACCEPTABLE("not-acceptable", 406, "No representation fits the Accept header."),
  IN_FLIGHT("in-flight", 409, "A call with this Idempotency-Key is still running."),
  PRECONDITION_FAILED(
      "precondition-failed", 412, "The resource has changed since the caller saw it."),
  TOO_LARGE("too-large", 413, "The body is too large."),
  URI_TOO_LONG("uri-too-long", 414, "The request line is too long."),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", 415, "The body's media type is not accepted here."),
  RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The range lies outside the representation."),
  INVALID_BODY("invalid-body", 422, "The body breaks the contract."),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused", 422, "The Idempotency-Key was used with another request."),
  PRECONDITION_REQUIRED("precondition-required", 428, "This call needs an If-Match header."),
  HEADERS_TOO_LARGE("headers-too-large", 431, "The request's headers are too large."),
  TOO_MANY_REQUESTS("too-many-requests", 429, "The client makes too many requests."),
  INTERNAL("internal", 500, "The service failed; the trace id tells its operator why."),
  UNAVAILABLE("unavailable", 503, "A part the service needs is not available just now.");

  private final ProblemKind kind;

  StandardProblem(String code, int status, String title) {
    this.kind = new ProblemKind(code, status, title);
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}

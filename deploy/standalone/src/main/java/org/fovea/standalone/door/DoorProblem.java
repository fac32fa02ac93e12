package org.fovea.standalone.door;

/** The errors that are the door's own. */
enum DoorProblem {
  BAD_REQUEST(400, "bad-request", "Bad request", "The request cannot be understood."),
  NOT_FOUND(404, "not-found", "Not found", "Nothing is here, or nothing that you may see."),
  URI_TOO_LONG(414, "uri-too-long", "URI too long", "The request line is too long."),
  HEADERS_TOO_LARGE(
      431, "headers-too-large", "Headers too large", "The request's headers are too large."),
  UNAVAILABLE(
      503,
      "unavailable",
      "Unavailable",
      "The service behind this path is starting or down; try again.");

  final int status;
  final String code;
  final String title;
  final String detail;

  DoorProblem(int status, String code, String title, String detail) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  /** What comes after a request that cannot be read cannot be read either. */
  boolean endsConnection() {
    return this != NOT_FOUND && this != UNAVAILABLE;
  }
}

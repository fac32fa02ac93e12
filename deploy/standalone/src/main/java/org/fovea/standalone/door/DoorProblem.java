package org.fovea.standalone.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** The errors that are the door's own. */
enum DoorProblem {
  NOT_FOUND(404, "not-found", "Not found", "Nothing is here, or nothing that you may see."),
  UNAVAILABLE(
      503,
      "unavailable",
      "Unavailable",
      "The service behind this path is starting or down; try again.");

  private final int status;
  private final JsonObject body;

  DoorProblem(int status, String code, String title, String detail) {
    this.status = status;
    this.body =
        new JsonObject()
            .put("type", "/problems/" + code)
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .put("code", code);
  }

  void answer(HttpServerRequest request) {
    if (request.response().headWritten()) {
      request.connection().close();
      return;
    }
    request.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json");
    if (status == 503) {
      request.response().putHeader("Retry-After", "2");
    }
    request.response().end(body.encode());
  }
}

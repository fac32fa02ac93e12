package org.fovea.standalone.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/**
 * Answers with the door's own errors as problem+json.
 *
 * @param baseUrl address that answers name
 */
record DoorErrors(String baseUrl) {

  void answer(DoorProblem problem, HttpServerRequest request) {
    if (request.response().headWritten()) {
      request.connection().close();
      return;
    }
    request
        .response()
        .setStatusCode(problem.status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store");
    if (problem == DoorProblem.UNAVAILABLE) {
      request.response().putHeader("Retry-After", "2");
    } else if (problem.endsConnection()) {
      request.response().putHeader("Connection", "close");
    }
    request
        .response()
        .end(body(problem).encode())
        .onComplete(
            sent -> {
              if (problem.endsConnection()) {
                request.connection().close();
              }
            });
  }

  /** Answers a request whose head is broken. */
  void answerUnreadable(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    if (cause instanceof TooLongHttpLineException) {
      answer(DoorProblem.URI_TOO_LONG, request);
    } else if (cause instanceof TooLongHttpHeaderException) {
      answer(DoorProblem.HEADERS_TOO_LARGE, request);
    } else {
      answer(DoorProblem.BAD_REQUEST, request);
    }
  }

  private JsonObject body(DoorProblem problem) {
    return new JsonObject()
        .put("type", baseUrl + "/problems/" + problem.code)
        .put("title", problem.title)
        .put("status", problem.status)
        .put("detail", problem.detail)
        .put("code", problem.code);
  }
}

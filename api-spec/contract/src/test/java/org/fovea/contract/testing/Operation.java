package org.fovea.contract.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operation of a contract. */
record Operation(Located described, String method, PathTemplate path, List<Located> parameters) {

  /** Its {@code operationId}. */
  String id() {
    return described.text("operationId");
  }

  Optional<Located> requestBody() {
    return described.find("requestBody");
  }

  /** The documented responses by status. */
  Map<String, Located> responses() {
    return described.child("responses").children();
  }

  /**
   * The response documented for a status: its own, that of its class ({@code 4XX}), else {@code
   * default}.
   */
  Optional<Located> response(int status) {
    Map<String, Located> responses = responses();
    return Optional.ofNullable(responses.get(String.valueOf(status)))
        .or(() -> Optional.ofNullable(responses.get(status / 100 + "XX")))
        .or(() -> Optional.ofNullable(responses.get("default")));
  }

  /** Parameters in {@code query}, {@code header} or {@code path}. */
  List<Located> parametersIn(String place) {
    return parameters.stream().filter(p -> p.text("in").equals(place)).toList();
  }

  @Override
  public String toString() {
    return method + " " + path.template();
  }
}

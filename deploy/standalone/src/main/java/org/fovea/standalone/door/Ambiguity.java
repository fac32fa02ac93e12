package org.fovea.standalone.door;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the door and a service behind it could read in two ways: a path that climbs, so that one
 * routes by what the other never sees; a message whose end or whose host is told twice.
 */
final class Ambiguity {
  private static final Pattern DOT_SEGMENT =
      Pattern.compile("(^|/)(\\.|%2[eE]){1,2}(?=/|$)|(^|/)(\\.|%2[eE]){1,2};");

  private Ambiguity() {}

  /** The problem of a request that must not go on. */
  static Optional<DoorProblem> of(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll("Host");
    List<String> codings = request.headers().getAll("Transfer-Encoding");
    boolean plain = codings.isEmpty() || codings.equals(List.of("chunked"));
    if (hosts.size() != 1 || request.authority() == null || !plain) {
      return Optional.of(DoorProblem.BAD_REQUEST);
    }
    return climbs(request.path()) ? Optional.of(DoorProblem.NOT_FOUND) : Optional.empty();
  }

  /** Whether a raw path has a segment {@code .} or {@code ..}, escaped or not. */
  static boolean climbs(String path) {
    return path != null && DOT_SEGMENT.matcher(path).find();
  }
}

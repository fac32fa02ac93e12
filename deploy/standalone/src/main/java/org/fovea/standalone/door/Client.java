package org.fovea.standalone.door;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** A connection and what its client does on it. Times are nanoseconds. */
final class Client {

  private final HttpConnection connection;
  private Optional<HttpServerRequest> request = Optional.empty();
  private long since;
  private long bytesThen;

  Client(HttpConnection connection, long now) {
    this.connection = connection;
    this.since = now;
  }

  void asks(HttpServerRequest asked, long now) {
    request = Optional.of(asked);
    since = now;
    bytesThen = 0;
  }

  /** Whether no request is under way. */
  boolean idle() {
    return request.filter(asked -> !asked.response().ended()).isEmpty();
  }

  long since() {
    return since;
  }

  /** Whether the door has waited for it for long enough. */
  boolean exhausts(Patience patience, long now) {
    if (request.filter(asked -> asked.response().ended()).isPresent()) {
      request = Optional.empty();
      since = now;
    }
    return request
        .map(asked -> stalls(asked, patience, now))
        .orElseGet(() -> now - since > patience.head().toNanos());
  }

  private boolean stalls(HttpServerRequest asked, Patience patience, long now) {
    if (now - since <= patience.stall().toNanos()) {
      return false;
    }
    long bytes = asked.bytesRead() + asked.response().bytesWritten();
    boolean moved = bytes - bytesThen >= Patience.LEAST_BYTES;
    boolean itsTurn = !asked.isEnded() || asked.response().writeQueueFull();
    since = now;
    bytesThen = bytes;
    return itsTurn && !moved;
  }

  void close() {
    connection.close();
  }
}

package org.fovea.standalone.door;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections of the door. Those that only cost (silent, dripping, not reading) are closed, so
 * that however many there are, others are served.
 */
final class Clients {

  private final Patience patience;
  private final Map<HttpConnection, Client> open = new HashMap<>();

  Clients(Patience patience) {
    this.patience = patience;
  }

  void connected(HttpConnection connection) {
    connection.closeHandler(closed -> gone(connection));
    admit(connection).ifPresent(Client::close);
  }

  /** Who has to go for it, when there are too many: the longest idle, else the newcomer itself. */
  private synchronized Optional<Client> admit(HttpConnection connection) {
    Client newcomer = new Client(connection, System.nanoTime());
    open.put(connection, newcomer);
    if (open.size() <= patience.most()) {
      return Optional.empty();
    }
    return open.values().stream()
        .filter(Client::idle)
        .filter(client -> client != newcomer)
        .min(Comparator.comparingLong(Client::since))
        .or(() -> Optional.of(newcomer));
  }

  synchronized void asks(HttpServerRequest request) {
    Optional.ofNullable(open.get(request.connection()))
        .ifPresent(client -> client.asks(request, System.nanoTime()));
  }

  /** Closes those that the door has waited for long enough; to be called every second or so. */
  void sweep() {
    exhausting().forEach(Client::close);
  }

  private synchronized List<Client> exhausting() {
    long now = System.nanoTime();
    return open.values().stream().filter(client -> client.exhausts(patience, now)).toList();
  }

  private synchronized void gone(HttpConnection connection) {
    open.remove(connection);
  }
}

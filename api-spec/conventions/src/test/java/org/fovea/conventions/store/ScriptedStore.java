package org.fovea.conventions.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fovea.conventions.testing.TestStores;

/**
 * A store that gives these answers in order and the last one for ever, to show what no real one
 * does when asked.
 */
final class ScriptedStore implements AutoCloseable {

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final int status;
  private final List<String> bodies;

  ScriptedStore(int status, String... bodies) throws IOException {
    this.status = status;
    this.bodies = List.of(bodies);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  S3Config config() {
    return TestStores.config(
        Map.of("fovea.s3.endpoint", "http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** Method and target of what was asked, in order. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String next = bodies.get(Math.min(requests.size(), bodies.size() - 1));
    byte[] body = next.getBytes(StandardCharsets.UTF_8);
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

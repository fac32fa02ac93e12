package org.fovea.standalone.supervise;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A port may be held by another service of the same instance. */
class ProbesTest {
  private static final byte[] READY =
      """
      {"status": "UP", "checks": [
        {"name": "instance", "data": {"instanceId": "i-1", "service": "download"}}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, READY.length);
          exchange.getResponseBody().write(READY);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aServiceIsReadyWhenItAnswersItself() {
    assertTrue(ready("download", "i-1"));
  }

  @Test
  void aServiceIsNotReadyWhenAnotherOneAnswersOnItsPort() {
    assertFalse(ready("ingest", "i-1"));
    assertFalse(ready("download", "i-2"));
  }

  private boolean ready(String service, String instance) {
    return Probes.health(server.getAddress().getPort(), service, instance).getAsBoolean();
  }
}

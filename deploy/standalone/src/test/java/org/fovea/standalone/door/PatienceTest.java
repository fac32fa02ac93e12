package org.fovea.standalone.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.fovea.standalone.home.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that only cost. */
@Timeout(60)
class PatienceTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(500);

  private ServerSocket service;
  private FrontDoor door;
  private int port;

  /** A service that takes connections and never says anything. */
  @BeforeEach
  void startService() throws IOException {
    service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = Ports.except().next();
  }

  @AfterEach
  void stop() throws IOException {
    door.close();
    service.close();
  }

  @Test
  void f33ClientThatSaysNothingIsSentAway() throws IOException {
    open(new Patience(100, SHORT, LONG));
    try (Socket silent = connect()) {
      assertEquals(-1, silent.getInputStream().read());
    }
  }

  @Test
  void f33ClientWhoseRequestNeverBeginsIsSentAwayHoweverItDrips() throws IOException {
    open(new Patience(100, SHORT, LONG));
    try (Socket slow = connect()) {
      send(slow, "GET /docs HTTP/1.1\r\nHost: ");
      assertEquals(-1, slow.getInputStream().read());
    }
  }

  @Test
  void f33ClientThatGoesSilentAfterARequestIsSentAway() throws IOException {
    open(new Patience(100, SHORT, LONG));
    try (Socket client = connect()) {
      send(client, "GET /docs HTTP/1.1\r\nHost: a\r\n\r\n");
      assertTrue(client.getInputStream().readAllBytes().length > 0);
    }
  }

  @Test
  void f33ClientWhoseBodyStopsIsSentAway() throws IOException {
    open(new Patience(100, LONG, SHORT));
    try (Socket client = connect()) {
      send(client, "POST /v1/submissions HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf");
      assertEquals(-1, client.getInputStream().read());
    }
  }

  @Test
  void f33OneMoreThanAllEndsTheLongestIdleAndIsServed() throws IOException {
    open(new Patience(2, LONG, LONG));
    try (Socket first = connect();
        Socket second = connect()) {
      docs(first);
      docs(second);
      try (Socket third = connect()) {
        docs(third);
        assertEquals(-1, first.getInputStream().read());
        docs(second);
      }
    }
  }

  private void open(Patience patience) {
    door =
        FrontDoor.open(
            "127.0.0.1",
            port,
            Map.of("ingest", service.getLocalPort()),
            "http://127.0.0.1:" + port,
            patience);
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  /** Asks for a page of the door itself and reads it to its end. */
  private static void docs(Socket client) throws IOException {
    send(client, "GET /docs HTTP/1.1\r\nHost: a\r\n\r\n");
    StringBuilder answer = new StringBuilder();
    while (!answer.toString().endsWith("</html>\n")) {
      int next = client.getInputStream().read();
      assertTrue(next >= 0, "closed after " + answer);
      answer.append((char) next);
    }
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}

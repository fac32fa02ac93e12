package org.fovea.ingest.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Clients such as curl hold a large body back until they are told to go on (RFC 9110 §10.1.1). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExpectContinueTest {

  private static final String BODY = "bytes";
  private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Test
  void bodyThatIsHeldBackIsAskedForOnceAndTaken() throws IOException {
    // Given
    String draft = depositor.draft();
    try (Socket socket = open()) {
      BufferedReader answers = answers(socket);

      // When
      send(socket, head(draft + "/files/A1.tif", depositor.key.bearer()));

      // Then
      assertEquals("HTTP/1.1 100 Continue", answers.readLine());
      assertEquals("", answers.readLine());

      // When
      send(socket, BODY);

      // Then
      assertEquals("HTTP/1.1 201 Created", answers.readLine());
    }
  }

  @Test
  void bodyOfARefusedRequestIsNotAskedFor() throws IOException {
    // Given
    String draft = depositor.draft();
    try (Socket socket = open()) {

      // When
      send(socket, head(draft + "/files/A1.tif", "Bearer fov_none_none"));

      // Then
      assertEquals("HTTP/1.1 401 Unauthorized", answers(socket).readLine());
    }
  }

  private static Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  private static BufferedReader answers(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String head(String path, String credentials) {
    return String.join(
        "\r\n",
        "PUT " + path + " HTTP/1.1",
        "Host: 127.0.0.1",
        "Authorization: " + credentials,
        "Content-Type: application/octet-stream",
        "Content-Length: " + BODY.length(),
        "Expect: 100-continue",
        "",
        "");
  }
}

package org.fovea.ingest.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
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

  private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Test
  void bodyThatIsHeldBackIsAskedForAndTaken() throws IOException {
    // Given
    String draft = depositor.draft();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

      // When
      out.write(head(draft + "/files/A1.tif", 5));
      out.flush();

      // Then
      assertEquals("HTTP/1.1 100 Continue", answers.readLine());
      assertEquals("", answers.readLine());

      // When
      out.write("bytes".getBytes(StandardCharsets.US_ASCII));
      out.flush();

      // Then
      assertEquals("HTTP/1.1 201 Created", answers.readLine());
    }
  }

  private byte[] head(String path, int length) {
    return String.join(
            "\r\n",
            "PUT " + path + " HTTP/1.1",
            "Host: 127.0.0.1",
            "Authorization: " + depositor.key.bearer(),
            "Content-Type: application/octet-stream",
            "Content-Length: " + length,
            "Expect: 100-continue",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }
}

package org.fovea.conventions.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fovea.conventions.testing.EndlessBody;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class JsonBodyLimitTest {

  @TestHTTPResource URI address;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          that is no JSON     | Content-Type: application/json   | a         | 400
          of one member       | Content-Type: application/json   | {"name":" | 413
          of no type          | Accept: */*                      | {"name":" | 413
          of an unknown type  | Content-Type: text/plain         | a         | 415
          """)
  void bodyThatNeverEndsIsAnsweredAndCutOff(String body, String header, String start, int status)
      throws IOException {
    String answer =
        EndlessBody.answer(address.getPort(), "POST /v1/samples", List.of(header), start);

    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
  }

  @ParameterizedTest
  @CsvSource({"10485760, 422", "10485761, 413"})
  void bodyOfTenMebibytesIsReadAndNoLongerOne(int bytes, int status) {
    String object = "{\"count\": \"many\"}";

    given()
        .contentType("application/json")
        .body(" ".repeat(bytes - object.length()) + object)
        .post("/v1/samples")
        .then()
        .statusCode(status);
  }

  @Test
  void bodyThatIsLeftKeepsItsConnection() throws IOException {
    String refused = "POST /v1/samples HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n";
    String next = "GET /v1/nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    String body = "a".repeat(1 << 20);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String sent = refused + "Content-Length: " + body.length() + "\r\n\r\n" + body + next;

      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));

      String answers =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(answers.startsWith("HTTP/1.1 415"), answers);
      assertTrue(answers.contains("HTTP/1.1 404"), answers);
    }
  }

  @Test
  void bodyThatIsEncodedIsRefused() {
    given()
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body("{}")
        .post("/v1/samples")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
  }
}

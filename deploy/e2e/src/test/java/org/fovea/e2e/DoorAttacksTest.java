package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send, on the front door's own socket. */
@ExtendWith(AttackedFovea.Shared.class)
class DoorAttacksTest {
  private static final String END = "Connection: close\n\n";

  private static AttackedFovea fovea;

  @BeforeAll
  static void reach(AttackedFovea shared) {
    fovea = shared;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A27 two lengths | POST /v1/search HTTP/1.1;Host: x;Content-Length: 2;Content-Length: 4;;{}{}
          A27 length that is none | POST /v1/search HTTP/1.1;Host: x;Content-Length: -2;;{}
          A27 coding that is none | POST /v1/search HTTP/1.1;Host: x;Transfer-Encoding: xchunked;;
          A27 coding told twice | POST / HTTP/1.1;Host: x;Transfer-Encoding: chunked;Transfer-Encoding: identity;;0;;
          A27 space before a colon | GET /v1/studies HTTP/1.1;Host : x;;
          A27 method that is none | G?T /v1/studies HTTP/1.1;Host: x;;
          A27 HTTP/0.9 | GET /v1/studies;;
          A27 no host | GET /v1/studies HTTP/1.1;;
          A27 two hosts | GET /v1/studies HTTP/1.1;Host: x;Host: y;;
          """)
  void whatCannotBeReadInOneWayIsABadRequest(String name, String request) {
    problem(400, "bad-request", send(request.replace(';', '\n')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A27 TRACE /v1/studies 405 method-not-allowed",
        "A27 BREW /v1/studies 405 method-not-allowed",
        "A27 CONNECT evil.example:443 404 not-found",
        "A70 GET /q/metrics 404 not-found",
        "A70 GET /q/health 404 not-found",
        "A70 GET /v1/studies/../../q/metrics 404 not-found",
        "A70 GET /v1/studies/%2e%2e/%2E./q/metrics 404 not-found",
        "A70 GET /v1/files/../../q/health 404 not-found",
        "A70 GET //q/metrics 404 not-found",
        "A70 GET /v1/studies/..%2f..%2fq/metrics 404 not-found",
        "A70 GET /v1/studies/..;/..;/q/metrics 404 not-found",
        "A70 GET /q/dev-ui 404 not-found",
        "A70 GET /actuator/env 404 not-found",
        "A70 GET /.git/config 404 not-found",
        "A70 GET /.env 404 not-found",
        "A70 GET /admin 404 not-found",
        "A70 GET /v0/studies 404 not-found",
        "A70 GET /fovea/blobs 404 not-found"
      })
  void whatIsNotOfferedIsRefused(String line) {
    List<String> words = List.of(line.split(" "));
    problem(
        Integer.parseInt(words.get(3)),
        words.get(4),
        send(words.get(1) + " " + words.get(2) + " HTTP/1.1\nHost: x\n" + END));
  }

  @Test
  void f34RequestLineThatIsTooLongIsToldSo() {
    problem(
        414,
        "uri-too-long",
        send("GET /v1/studies?" + "a=1&".repeat(100_000) + " HTTP/1.1\nHost: x\n" + END));
  }

  @Test
  void f34HeadersThatAreTooLargeAreToldSo() {
    problem(
        431,
        "headers-too-large",
        send("GET /v1/studies HTTP/1.1\nHost: x\nX: " + "a".repeat(70_000) + "\n" + END));
  }

  @ParameterizedTest
  @CsvSource({"a, 400", "'{\"q\": \"', 413"})
  void f34BodyWithoutAnEndIsAnsweredAndCutOff(String start, int status) {
    String head =
        "POST /v1/search HTTP/1.1\n"
            + "Host: x\n"
            + "Content-Type: application/json\n"
            + "Transfer-Encoding: chunked\n\n"
            + Integer.toHexString(start.length())
            + "\n"
            + start
            + "\n";
    problem(
        status,
        status == 400 ? "malformed-json" : "too-large",
        RawConnection.answerToEndlessBody(fovea.home().port(), head));
    assertTrue(send("GET /v1/search HTTP/1.1\nHost: x\n" + END).startsWith("HTTP/1.1 200"));
  }

  @Test
  void f34DocumentOfElevenMegabytesIsToldSo() {
    String document = "{\"q\": \"" + "a".repeat(11 << 20) + "\"}";
    String answer =
        send(
            "POST /v1/search HTTP/1.1\n"
                + "Host: x\n"
                + "Content-Type: application/json\n"
                + "Content-Length: "
                + document.length()
                + "\n"
                + END
                + document);
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
  }

  @Test
  void a27BodyOfTwoLengthsIsRefusedAndNothingBehindItIsRead() {
    String answer =
        send(
            "POST /v1/search HTTP/1.1\n"
                + "Host: x\n"
                + "Content-Type: application/json\n"
                + "Content-Length: 60\n"
                + "Transfer-Encoding: chunked\n\n"
                + "2\n"
                + "{}\n"
                + "0\n\n"
                + "GET /v1/nothing HTTP/1.1\n"
                + "Host: x\n"
                + END);
    problem(400, "bad-request", answer);
    assertFalse(answer.contains("HTTP/1.1 404"), answer);
  }

  @Test
  void a27ExpectationNobodyKnowsHangsNobody() {
    assertTrue(
        send("GET /v1/studies HTTP/1.1\nHost: x\nExpect: the-unexpected\n" + END)
            .matches("(?s)HTTP/1.1 (200|417) .*"));
  }

  @Test
  void a65HostThatIsForgedIsNotTold() {
    String answer =
        send(
            "GET /v1/formats HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\n" + END);
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("evil.example"), answer);
  }

  private static String send(String request) {
    return RawConnection.answer(fovea.home().port(), request);
  }

  private static void problem(int status, String code, String answer) {
    assertTrue(answer.matches("(?s)HTTP/1[.][01] " + status + " .*"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertEquals(
        fovea.home().url() + "/problems/" + code,
        answer.replaceAll("(?s).*\"type\":\"([^\"]*)\".*", "$1"));
  }
}

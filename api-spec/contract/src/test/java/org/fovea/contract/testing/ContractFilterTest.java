package org.fovea.contract.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractFilterTest {
  private static final String PROBLEM = "application/problem+json";

  private record Answer(int status, String type, String body, String etag) {}

  private final ContractFilter filter = ContractFilter.forService("kit");
  private HttpServer server;
  private Answer answer;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::respond);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void acceptsAnExchangeThatKeepsTheContract() {
    // given
    answer =
        new Answer(
            200, "application/json;charset=UTF-8", "{\"name\":\"HeLa\",\"area\":null}", "\"1\"");
    // when
    int status = exchange().queryParam("limit", 5).get("/v1/cells/1").statusCode();
    // then
    assertEquals(200, status);
  }

  @Test
  void tellsEveryFaultOfARequestAtOnce() {
    // given
    answer = new Answer(204, null, "", null);
    RequestSpecification request =
        exchange().queryParam("colour", "red").contentType("application/json").body("{\"area\":0}");
    // when
    String faults = faultsOf(() -> request.post("/v1/cells/1:divide"));
    // then
    assertTrue(faults.contains("query parameter colour is not documented"), faults);
    assertTrue(faults.contains("header Idempotency-Key is missing"), faults);
    assertTrue(faults.contains("required property 'name'"), faults);
    assertTrue(faults.contains("/area"), faults);
  }

  @Test
  void refusesAQueryParameterOfTheWrongType() {
    // given
    answer = new Answer(200, "application/json", "{\"name\":\"HeLa\"}", "\"1\"");
    // when
    String faults = faultsOf(() -> exchange().get("/v1/cells/1?limit=many"));
    // then
    assertTrue(faults.contains("query parameter limit"), faults);
  }

  @Test
  void refusesABodyAndHeadersThatBreakTheResponse() {
    // given
    answer = new Answer(200, "application/json", "{\"name\":7,\"area\":-1}", null);
    // when
    String faults = faultsOf(() -> exchange().get("/v1/cells/1"));
    // then
    assertTrue(faults.contains("/name"), faults);
    assertTrue(faults.contains("/area"), faults);
    assertTrue(faults.contains("header ETag is missing"), faults);
  }

  @Test
  void refusesAnUndocumentedStatus() {
    // given
    answer = new Answer(201, "image/png", "", null);
    // when
    String faults = faultsOf(() -> exchange().get("/v1/slides/a/b/c.png"));
    // then
    assertTrue(faults.contains("status 201 is not documented"), faults);
  }

  @Test
  void refusesAnUndocumentedContentType() {
    // given
    answer = new Answer(200, "text/html", "<p>", null);
    // when
    String faults = faultsOf(() -> exchange().get("/v1/slides/a/b/c.png"));
    // then
    assertTrue(faults.contains("content type text/html is not documented"), faults);
  }

  @Test
  void refusesARequestNoOperationKnows() {
    // given
    answer = new Answer(404, PROBLEM, "{\"status\":404,\"code\":\"not-found\"}", null);
    // when
    String faults = faultsOf(() -> exchange().get("/v1/tissues"));
    // then
    assertTrue(faults.contains("no operation of the contract"), faults);
  }

  @Test
  void checksOnlyTheResponseOfARequestBrokenOnPurpose() {
    // given
    answer = new Answer(404, PROBLEM, "{\"status\":404,\"code\":\"not-found\"}", null);
    // when
    int status = broken().get("/v1/tissues").statusCode();
    // then
    assertEquals(404, status);
  }

  @Test
  void refusesAnErrorThatIsNoProblem() {
    // given
    answer = new Answer(404, "text/plain", "not found", null);
    // when
    String faults = faultsOf(() -> broken().get("/v1/tissues"));
    // then
    assertTrue(faults.contains("an error is " + PROBLEM), faults);
  }

  @Test
  void refusesAProblemWhoseStatusIsNotTheResponses() {
    // given
    answer = new Answer(404, PROBLEM, "{\"status\":400,\"code\":\"not-found\"}", null);
    // when
    String faults = faultsOf(() -> exchange().get("/v1/cells/1"));
    // then
    assertTrue(faults.contains("/status"), faults);
  }

  private RequestSpecification exchange() {
    return given().baseUri("http://localhost").port(server.getAddress().getPort()).filter(filter);
  }

  private RequestSpecification broken() {
    return given()
        .baseUri("http://localhost")
        .port(server.getAddress().getPort())
        .filter(filter.badRequest());
  }

  private static String faultsOf(Runnable exchange) {
    return assertThrows(AssertionError.class, exchange::run).getMessage();
  }

  private void respond(HttpExchange exchange) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (answer.type() != null) {
      exchange.getResponseHeaders().add("Content-Type", answer.type());
    }
    if (answer.etag() != null) {
      exchange.getResponseHeaders().add("ETag", answer.etag());
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

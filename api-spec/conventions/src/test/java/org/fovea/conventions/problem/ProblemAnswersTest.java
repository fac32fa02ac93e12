package org.fovea.conventions.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemAnswersTest {

  private static final String SAMPLES = "/v1/samples";

  @Test
  void unknownRouteIsProblem404() {
    problem(given().get("/v1/nowhere"), 404, "not-found")
        .body("type", equalTo("http://127.0.0.1:8080/problems/not-found"))
        .body("instance", equalTo("/v1/nowhere"));
  }

  @Test
  void hiddenThingLooksLikeOneThatIsNot() {
    // Given
    String hidden = given().get(SAMPLES + "/2").body().asString();

    // When
    String absent = given().get(SAMPLES + "/3").body().asString();

    // Then
    assertEquals(hidden.replace("/2", "/3"), absent);
    problem(given().get(SAMPLES + "/2"), 404, "not-found")
        .body("detail", not(containsString("secret")))
        .body("errors", nullValue())
        .body("traceId", nullValue());
  }

  @Test
  void unknownMethodIs405WithAllow() {
    problem(given().request("PATCH", SAMPLES), 405, "method-not-allowed")
        .header("Allow", containsString("POST"));
  }

  @Test
  void optionsAreThoseOfThePathAlone() {
    given().options(SAMPLES + "/1/failure").then().header("Allow", equalTo("GET, HEAD"));
    given().options(SAMPLES + "/1").then().header("Allow", equalTo("DELETE, GET, HEAD, PUT"));
    given().options(SAMPLES + "/1:copy").then().header("Allow", equalTo("POST"));
  }

  @Test
  void unacceptableIs406() {
    problem(given().accept("application/xml").get(SAMPLES), 406, "not-acceptable");
  }

  @Test
  void unknownMediaTypeIs415() {
    problem(given().contentType("text/csv").body("a").post(SAMPLES), 415, "unsupported-media-type");
  }

  @Test
  void brokenJsonIs400WithPlace() {
    problem(json("{\"name\": ").post(SAMPLES), 400, "malformed-json")
        .body("detail", containsString("line 1"));
  }

  @Test
  void missingBodyIs422() {
    problem(given().contentType("application/json").post(SAMPLES), 422, "invalid-body");
  }

  @Test
  void duplicateMemberIsMalformed() {
    problem(json("{\"name\": \"a\", \"name\": \"b\"}").post(SAMPLES), 400, "malformed-json");
  }

  @Test
  void allWrongMembersAreNamedAtOnce() {
    problem(
            json("{\"name\": \"a\", \"shape\": {\"x\": 1}, \"color\": \"BLUE\", \"parts\":"
                    + " [{\"name\": \"p\", \"siz\": 1}]}")
                .post(SAMPLES),
            422,
            "invalid-body")
        .body("errors.pointer", containsInAnyOrder("/shape", "/color", "/parts/0/siz"))
        .body("errors.code", containsInAnyOrder("unknown-field", "invalid-value", "unknown-field"))
        .body("errors.find { it.pointer == '/color' }.mend", containsString("RED, GREEN"))
        .body("errors.severity", hasItem("error"));
  }

  @Test
  void numberInStringIsRefusedWithPointer() {
    problem(json("{\"name\": \"a\", \"count\": \"many\"}").post(SAMPLES), 422, "invalid-body")
        .body("errors[0].pointer", equalTo("/count"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5.5", "true"})
  void scalarThatIsNoTextIsRefusedWithPointer(String scalar) {
    problem(json("{\"name\": " + scalar + "}").post(SAMPLES), 422, "invalid-body")
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  void wrongShapeIsRefusedWithPointer() {
    problem(json("{\"name\": \"a\", \"parts\": {}}").post(SAMPLES), 422, "invalid-body")
        .body("errors[0].pointer", equalTo("/parts"));
  }

  @Test
  void allBrokenConstraintsAreNamedAtOnce() {
    problem(
            json("{\"name\": \"\", \"parts\": [{\"name\": \"p\"}, {\"size\": 1}]}").post(SAMPLES),
            422,
            "invalid-body")
        .body("errors.pointer", containsInAnyOrder("/name", "/parts/1/name"));
  }

  @Test
  void wrongParameterIsNamed() {
    problem(given().get(SAMPLES + "?limit=0"), 400, "invalid-parameter")
        .body("errors.pointer", contains("/query/limit"))
        .body("errors[0].value", equalTo("0"));
  }

  @Test
  void parameterThatIsNoNumberIsNamed() {
    problem(given().get(SAMPLES + "?limit=many"), 400, "invalid-parameter")
        .body("errors.pointer", contains("/query/limit"));
  }

  @Test
  void unknownAndRepeatedParametersAreNamedAtOnce() {
    problem(given().get(SAMPLES + "?limt=1&limit=1&limit=2&tag=a&tag=b"), 400, "invalid-parameter")
        .body("errors.code", containsInAnyOrder("unknown-parameter", "repeated-parameter"))
        .body("errors.find { it.pointer == '/query/limt' }.mend", containsString("limit"));
  }

  @Test
  void innerFailureLeaksNothingButTraceId() {
    problem(given().get(SAMPLES + "/1/failure"), 500, "internal")
        .body("detail", not(containsString("secret")))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void tooLargeBodyIs413() {
    problem(json("\"" + "x".repeat(17 << 20) + "\"").post(SAMPLES), 413, "too-large");
  }

  @Test
  void changeWithoutIfMatchIs428() {
    problem(json("{\"name\": \"a\"}").put(SAMPLES + "/1"), 428, "precondition-required");
  }

  @Test
  void changeOfAnOldStateIs412() {
    problem(
        json("{\"name\": \"a\"}").header("If-Match", "\"v0\"").put(SAMPLES + "/1"),
        412,
        "precondition-failed");
  }

  @Test
  void changeOfTheSeenStatePasses() {
    json("{\"name\": \"a\"}")
        .header("If-Match", "\"v1\"")
        .put(SAMPLES + "/1")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification json(String body) {
    return given().contentType("application/json").body(body);
  }

  private static ValidatableResponse problem(
      io.restassured.response.Response response, int status, String code) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("type", endsWith("/problems/" + code));
  }
}

package org.fovea.conventions.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestAccess.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {

  private static final String BODY = "{\"name\": \"a\", \"count\": 1}";

  @Inject IdempotencyExpiry expiry;
  @Inject Sql sql;

  private final String key = UUID.randomUUID().toString();
  private TestKey caller;

  @BeforeEach
  void mint() {
    caller = TestAccess.key(Role.DEPOSITOR);
  }

  @Test
  void f1RetryGetsTheFirstAnswerWithStatusAndHeaders() {
    // Given
    Response first = post(key, BODY);

    // When
    Response second = post(key, "{\"count\":1,\"name\":\"a\"}");

    // Then
    assertEquals(201, first.statusCode());
    assertEquals(201, second.statusCode());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
    assertEquals(first.body().asString(), second.body().asString());
  }

  @Test
  void keyWithAnotherBodyIsRefused() {
    // Given
    post(key, BODY);

    // Then
    post(key, "{\"name\": \"b\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void missingKeyIsRefused() {
    request()
        .body(BODY)
        .post("/v1/samples")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-missing"));
  }

  @Test
  void keyThatIsTooLongIsRefused() {
    post("k".repeat(256), BODY).then().statusCode(400).body("code", equalTo("invalid-parameter"));
  }

  @Test
  void anotherCallersKeyIsAnotherKey() {
    // Given
    String location = post(key, BODY).header("Location");

    // When
    caller = TestAccess.key(Role.DEPOSITOR);
    String other = post(key, BODY).header("Location");

    // Then
    assertNotEquals(location, other);
  }

  @Test
  void callsAtOnceHaveOneEffect() {
    // When
    List<Response> answers =
        IntStream.range(0, 8).parallel().mapToObj(i -> post(key, BODY)).toList();

    // Then
    List<String> locations =
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.header("Location"))
            .toList();
    assertEquals(1, locations.stream().distinct().count());
    assertEquals(
        8L - locations.size(),
        answers.stream().filter(answer -> answer.statusCode() == 409).count());
  }

  @Test
  void keyIsForgottenAfterSevenDaysAndNotBefore() {
    // Given
    String young = UUID.randomUUID().toString();
    String forgotten = post(key, BODY).header("Location");
    String kept = post(young, BODY).header("Location");
    setBack(key, 7 * 24 + 1);
    setBack(young, 7 * 24 - 1);

    // When
    expiry.tick();

    // Then
    assertNotEquals(forgotten, post(key, BODY).header("Location"));
    assertEquals(kept, post(young, BODY).header("Location"));
  }

  private void setBack(String idempotencyKey, int hours) {
    sql.update(
        "update idempotency set created_at = clock_timestamp() - ? * interval '1 hour' where key ="
            + " ?",
        hours,
        idempotencyKey);
  }

  private Response post(String idempotencyKey, String body) {
    return request().header("Idempotency-Key", idempotencyKey).body(body).post("/v1/samples");
  }

  private RequestSpecification request() {
    return given().header("Authorization", caller.bearer()).contentType("application/json");
  }
}

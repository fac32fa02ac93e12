package org.fovea.conventions.rate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(RateLimitsTest.Strict.class)
class RateLimitsTest {

  private static final String SAMPLE = "/v1/samples/1";

  /** Three requests at once, and then one a minute. */
  public static class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fovea.rate.requests-per-minute", "1", "fovea.rate.burst", "3");
    }
  }

  @Test
  void addressThatAsksTooMuchIsToldWhenToComeBack() {
    from("192.0.2.1").then().statusCode(200).header("RateLimit", startsWith("\"default\";r=2;t="));
    from("192.0.2.1").then().statusCode(200);
    from("192.0.2.1").then().statusCode(200);
    from("192.0.2.1")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .header("RateLimit-Policy", equalTo("\"default\";q=3;w=180"))
        .body("code", equalTo("too-many-requests"));
    from("192.0.2.2").then().statusCode(200);
  }

  @Test
  void onlyWhatTheFrontDoorAddedLastIsBelieved() {
    for (int i = 0; i < 3; i++) {
      from("198.51.100." + i + ", 192.0.2.3").then().statusCode(200);
    }
    from("198.51.100.9, 192.0.2.3").then().statusCode(429);
  }

  @Test
  void neighboursInOneIpv6NetworkAreOneClient() {
    for (int i = 1; i < 4; i++) {
      from("2001:db8::" + i).then().statusCode(200);
    }
    from("2001:db8::9").then().statusCode(429);
    from("2001:db8:1::1").then().statusCode(200);
  }

  @Test
  void principalHasItsOwnRequestsWhereverItAsksFrom() {
    String key = TestAccess.key(Role.DEPOSITOR).bearer();
    for (int i = 0; i < 3; i++) {
      as(key, "192.0.2.1" + i).then().statusCode(200);
    }
    as(key, "192.0.2.20").then().statusCode(429);
    from("192.0.2.20").then().statusCode(200);
  }

  @Test
  void floodOfWrongKeysIsStoppedBeforeTheyAreLookedUp() {
    for (int i = 0; i < 3; i++) {
      as("Bearer fov_abc_wrong" + i, "192.0.2.30").then().statusCode(401);
    }
    as("Bearer fov_abc_other", "192.0.2.30").then().statusCode(429);
  }

  @Test
  void healthIsAlwaysAnswered() {
    for (int i = 0; i < 5; i++) {
      given().header("X-Forwarded-For", "192.0.2.40").get("/q/health/live").then().statusCode(200);
    }
  }

  private static Response from(String address) {
    return given().header("X-Forwarded-For", address).get(SAMPLE);
  }

  private static Response as(String bearer, String address) {
    return given().header("Authorization", bearer).header("X-Forwarded-For", address).get(SAMPLE);
  }
}

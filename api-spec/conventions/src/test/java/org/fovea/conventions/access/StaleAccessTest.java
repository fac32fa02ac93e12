package org.fovea.conventions.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** A service that has not heard for too long who may do what. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(value = TestIssuer.class, restrictToAnnotatedClass = true)
@TestProfile(StaleAccessTest.AlwaysTooLong.class)
class StaleAccessTest {

  private static final String SAMPLE = "/v1/samples/1";

  /** What is known is too old at once. */
  public static class AlwaysTooLong implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fovea.access.max-age", "PT0S");
    }
  }

  @Test
  void keyIsNotJudgedByWhatIsTooOld() {
    notNow(TestAccess.key(Role.ADMIN).bearer());
  }

  @Test
  void tokenIsNotJudgedByWhatIsTooOld() {
    notNow("Bearer " + TestIssuer.token(UUID.randomUUID().toString()));
  }

  @Test
  void whatEverybodyMayReadIsReadAllTheSame() {
    given().get(SAMPLE).then().statusCode(200);
  }

  private static void notNow(String authorization) {
    given()
        .header("Authorization", authorization)
        .delete(SAMPLE)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"));
  }
}

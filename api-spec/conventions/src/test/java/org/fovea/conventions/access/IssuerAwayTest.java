package org.fovea.conventions.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(IssuerAwayTest.IssuerAway.class)
class IssuerAwayTest {

  private static final String SAMPLE = "/v1/samples/1";

  /** Nothing listens at port 1. */
  public static class IssuerAway implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fovea.oidc.issuer", "http://127.0.0.1:1");
    }
  }

  @Test
  void f44TokenThatCannotBeCheckedIsNoFaultOfTheCaller() {
    given()
        .header("Authorization", "Bearer a.b.c")
        .get(SAMPLE)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("code", equalTo("unavailable"));
  }

  @Test
  void f44KeysWorkAllTheSame() {
    given()
        .header("Authorization", TestAccess.key(Role.ADMIN).bearer())
        .delete(SAMPLE)
        .then()
        .statusCode(204);
  }
}

package org.fovea.conventions.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestAccess.TestKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTest {

  private static final String SAMPLE = "/v1/samples/1";

  @Test
  void publicOperationNeedsNoKey() {
    given().get(SAMPLE).then().statusCode(200);
  }

  @Test
  void wrongKeyIsRefusedEvenOnPublicOperations() {
    refused("Bearer fov_abc_wrong");
  }

  @Test
  void unknownSchemeIsRefused() {
    refused("Basic YTpi");
  }

  @Test
  void tokenIsRefusedWhereNoIssuerIsConfigured() {
    refused("Bearer eyJhbGciOiJub25lIn0.e30.");
  }

  @Test
  void missingCredentialsAreAskedForWithChallenge() {
    given()
        .delete(SAMPLE)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void roleThatIsMissingIsForbidden() {
    // Given
    TestKey depositor = TestAccess.key(Role.DEPOSITOR);

    // Then
    given()
        .header("Authorization", depositor.bearer())
        .delete(SAMPLE)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"))
        .body("detail", containsString("admin"));
  }

  @Test
  void roleOfTheKeyOpensTheCall() {
    // Given
    TestKey admin = TestAccess.key(Role.ADMIN);

    // Then
    given().header("Authorization", admin.bearer()).delete(SAMPLE).then().statusCode(204);
  }

  @Test
  void revokedKeyStopsWorkingWithinSeconds() {
    // Given
    TestKey admin = TestAccess.key(Role.ADMIN);
    given().header("Authorization", admin.bearer()).delete(SAMPLE).then().statusCode(204);

    // When
    TestAccess.revoke(admin);

    // Then
    Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> refused(admin.bearer()));
  }

  @Test
  void serviceIsReadyAndNamesItsInstance() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'instance' }.data.instanceId", equalTo("dev")));
  }

  private static void refused(String authorization) {
    given()
        .header("Authorization", authorization)
        .get(SAMPLE)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("unauthenticated"));
  }
}

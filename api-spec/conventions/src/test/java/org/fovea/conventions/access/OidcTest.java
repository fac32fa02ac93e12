package org.fovea.conventions.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.PrincipalState;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestIssuer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(value = TestIssuer.class, restrictToAnnotatedClass = true)
class OidcTest {

  private static final String SAMPLE = "/v1/samples/1";

  @Inject AccessDirectory directory;

  private final String subject = UUID.randomUUID().toString();

  @Test
  void boundSubjectHasItsPrincipalsRoles() {
    // Given
    bind(List.of("admin"), false);

    // Then
    delete(TestIssuer.token(subject)).then().statusCode(204);
  }

  @Test
  void rolesInTheTokenCountForNothing() {
    delete(TestIssuer.token(subject)).then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void expiredTokenIsRefused() {
    refused(TestIssuer.token(subject, Instant.now().minusSeconds(300)));
  }

  @Test
  void alteredTokenIsRefused() {
    String token = TestIssuer.token(subject);
    refused(token.substring(0, token.lastIndexOf('.')) + ".AAAA");
    refused("nonsense");
  }

  @Test
  void disabledPrincipalIsRefused() {
    // Given
    bind(List.of("admin"), true);

    // Then
    refused(TestIssuer.token(subject));
  }

  @Test
  void keysWorkBesideTokens() {
    given()
        .header("Authorization", TestAccess.key(Role.ADMIN).bearer())
        .delete(SAMPLE)
        .then()
        .statusCode(204);
  }

  private void bind(List<String> roles, boolean disabled) {
    String binding = ApiKeyText.sha256(TestIssuer.url() + "\u241F" + subject);
    PrincipalState principal =
        new PrincipalState(
            UUID.randomUUID().toString(), "Ada", roles, disabled, List.of(binding), 1);
    QuarkusTransaction.requiringNew().run(() -> directory.store(principal));
  }

  private static Response delete(String token) {
    return given().header("Authorization", "Bearer " + token).delete(SAMPLE);
  }

  private static void refused(String token) {
    delete(token)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }
}

package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.event.Topics;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTest {

  private static final String PRINCIPALS = "/v1/admin/ingest/principals";

  private final Calls admin = Calls.as(Role.ADMIN);

  @Test
  void mintedKeyOpensTheDoorUntilItIsRevoked() {
    // Given
    String principal = Calls.location(add("a robot"));
    Response minted = mint(principal, UUID.randomUUID().toString());
    minted.then().statusCode(201).body("key", startsWith("fov_"));
    String bearer = "Bearer " + minted.jsonPath().getString("key");

    // When
    RestAssured.given()
        .header("Authorization", bearer)
        .get("/v1/whoami")
        .then()
        .statusCode(200)
        .body("name", equalTo("a robot"))
        .body("roles", hasItem("pipeline"))
        .body("may", hasItem("deposit"));
    admin.call().delete(Calls.path(minted.jsonPath().getString("url"))).then().statusCode(204);

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                RestAssured.given().header("Authorization", bearer).get("/v1/whoami").statusCode()
                    == 401);
  }

  @Test
  void keyIsShownOnceEvenToARetry() {
    String principal = Calls.location(add("another robot"));
    String once = UUID.randomUUID().toString();
    String id = mint(principal, once).jsonPath().getString("id");
    mint(principal, once).then().statusCode(201).body("id", equalTo(id)).body("key", nullValue());
    admin
        .get(principal + "/keys")
        .then()
        .body("items.id", equalTo(List.of(id)))
        .body("items[0].key", nullValue());
  }

  @Test
  void changeOfAPrincipalIsToldToAllServices() {
    // Given
    Response added = add("somebody");
    String id = added.jsonPath().getString("id");

    // When
    admin
        .call()
        .header("If-Match", added.header("ETag"))
        .contentType("application/merge-patch+json")
        .body("{\"disabled\": true}")
        .patch(Calls.location(added))
        .then()
        .statusCode(200)
        .body("disabled", equalTo(true));

    // Then
    TestEvents.await(
        Topics.ACCESS,
        "principal/" + id,
        PrincipalState.class,
        states -> states.stream().anyMatch(PrincipalState::disabled),
        Duration.ofSeconds(60));
  }

  @Test
  void whoamiTellsWhatTheRolesAllow() {
    Calls.as(Role.DEPOSITOR, Role.CURATOR)
        .get("/v1/whoami")
        .then()
        .statusCode(200)
        .body("name", equalTo("Test"))
        .body("roles", containsInAnyOrder("depositor", "curator"))
        .body("may", containsInAnyOrder("deposit", "curate"));
    Calls.as().get("/v1/whoami").then().statusCode(200).body("roles", empty()).body("may", empty());
    RestAssured.given()
        .filter(ContractFilter.forService("ingest"))
        .get("/v1/whoami")
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void principalIsReadAndListed() {
    Response added = add("somebody to read");
    String id = added.jsonPath().getString("id");

    admin
        .get(Calls.location(added))
        .then()
        .statusCode(200)
        .header("ETag", added.header("ETag"))
        .body("id", equalTo(id))
        .body("name", equalTo("somebody to read"))
        .body("roles", contains("pipeline"))
        .body("disabled", equalTo(false));
    Response page = admin.get(PRINCIPALS + "?limit=1000&count=true");
    page.then().statusCode(200).body("items.id", hasItem(id));
    assertTrue(page.jsonPath().getInt("total") >= 1);
  }

  @Test
  void whoHasNoRoleOpensNoDraft() {
    Calls.as()
        .call()
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body(Map.of())
        .post("/v1/submissions")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  private Response add(String name) {
    return admin
        .call()
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body(Map.of("name", name, "roles", List.of("pipeline")))
        .post(PRINCIPALS);
  }

  private Response mint(String principal, String idempotencyKey) {
    return admin
        .call()
        .header("Idempotency-Key", idempotencyKey)
        .contentType("application/json")
        .body(Map.of("label", "test"))
        .post(principal + "/keys");
  }
}

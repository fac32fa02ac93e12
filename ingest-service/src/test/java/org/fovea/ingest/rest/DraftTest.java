package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DraftTest {

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Test
  void sameIdempotencyKeyOpensOneDraft() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    Response first = open(key, Map.of("title", "once"));
    Response second = open(key, Map.of("title", "once"));

    // Then
    assertEquals(first.header("Location"), second.header("Location"));
    second.then().statusCode(201);
    open(key, Map.of("title", "twice"))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void reservedAccessionNamesTheDraft() {
    // When
    Response opened = open(UUID.randomUUID().toString(), Map.of("reserve", true));

    // Then
    opened.then().statusCode(201).body("accession", matchesPattern("FVA-[1-9][0-9]*"));
    depositor
        .get("/v1/submissions/" + opened.jsonPath().getString("accession"))
        .then()
        .statusCode(200)
        .body("id", equalTo(opened.jsonPath().getString("id")));
  }

  @Test
  void otherPeoplesDraftsDoNotExist() {
    // Given
    String draft = depositor.draft();
    Calls stranger = Calls.as(Role.DEPOSITOR);

    // Then
    Response hidden = stranger.get(draft);
    hidden.then().statusCode(404);
    Response absent = stranger.get("/v1/submissions/00000000-0000-0000-0000-000000000000");
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    assertEquals(
        absent.asString().replace("00000000-0000-0000-0000-000000000000", id), hidden.asString());
    stranger.get(draft + "/files").then().statusCode(404);
    stranger.get(draft + "/documents").then().statusCode(404);
    stranger.putDocument(draft, "x.txt", "x").then().statusCode(404);
    stranger.putFile(draft, "x.bin", new byte[1]).then().statusCode(404);
    stranger.putManifest(draft, "path\nx\n").then().statusCode(404);
    stranger.open(draft, Map.of("path", "x", "size", 1)).then().statusCode(404);
    stranger.call().post(draft + ":validate").then().statusCode(404);
    stranger.call().header("If-Match", "*").delete(draft).then().statusCode(404);
    stranger.get("/v1/submissions").then().statusCode(200).body("items.id", not(hasItem(id)));
    Calls.as(Role.CURATOR).get(draft).then().statusCode(200);
  }

  @Test
  void callWithoutCredentialsIsAskedForThem() {
    io.restassured.RestAssured.given().get(depositor.draft()).then().statusCode(401);
  }

  @Test
  void patchKeepsWhatItDoesNotNameAndClearsWhatItSetsToNull() {
    // Given
    String draft = Calls.location(open(UUID.randomUUID().toString(), Map.of("title", "a title")));

    // When
    patch(draft, "{\"release\": {\"rule\": \"date\", \"date\": \"2027-03-01\"}}")
        .then()
        .statusCode(200)
        .body("title", equalTo("a title"))
        .body("release.date", equalTo("2027-03-01"));
    patch(draft, "{\"title\": null}").then().statusCode(200).body("title", nullValue());

    // Then
    patch(draft, "{\"title\": 5, \"release\": {\"rule\": \"never\"}}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/title"))
        .body("errors.pointer", hasItem("/release/rule"));
    depositor
        .badCall()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"state\": \"PUBLISHED\"}")
        .patch(draft)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("unknown-field"));
  }

  @Test
  void aRuleThatWaitsKeepsItsLastDayUntilAnotherRuleIsSet() {
    // Given
    String draft =
        Calls.location(
            open(
                UUID.randomUUID().toString(),
                Map.of("release", Map.of("rule", "publication", "notAfter", "2027-09-01"))));

    // Then
    patch(draft, "{\"title\": \"with the paper\"}")
        .then()
        .statusCode(200)
        .body("release.rule", equalTo("publication"))
        .body("release.notAfter", equalTo("2027-09-01"));
    patch(draft, "{\"release\": {\"rule\": \"linkedRecord\"}}")
        .then()
        .statusCode(200)
        .body("release.notAfter", nullValue());
    patch(draft, "{\"release\": null}")
        .then()
        .statusCode(200)
        .body("release.rule", equalTo("onAcceptance"));
  }

  @Test
  void discardedDraftDoesNotExist() {
    // Given
    String draft = depositor.draft();

    // When
    depositor.call().header("If-Match", depositor.etag(draft)).delete(draft).then().statusCode(204);

    // Then
    depositor.get(draft).then().statusCode(404);
  }

  @Test
  void documentIsKeptByteForByteAndListed() {
    // Given
    String draft = depositor.draft();
    String text = "a\r\nb\tc\u0000\uFEFF";

    // When
    depositor
        .putDocument(draft, "screenA/odd%20name.txt", text)
        .then()
        .statusCode(201)
        .header("Location", equalTo(Calls.DOOR + draft + "/documents/screenA/odd%20name.txt"))
        .body("path", equalTo("screenA/odd name.txt"));
    depositor.putDocument(draft, "screenA/odd%20name.txt", text).then().statusCode(200);

    // Then
    assertEquals(
        text,
        new String(
            depositor.get(draft + "/documents/screenA/odd%20name.txt").asByteArray(),
            java.nio.charset.StandardCharsets.UTF_8));
    depositor
        .get(draft + "/documents")
        .then()
        .body("items.path", equalTo(java.util.List.of("screenA/odd name.txt")));
    depositor.call().delete(draft + "/documents/screenA/odd%20name.txt").then().statusCode(204);
    depositor.get(draft + "/documents/screenA/odd%20name.txt").then().statusCode(404);
  }

  @Test
  void documentWithAnotherDigestThanItsHeaderIsRefused() {
    String draft = depositor.draft();
    depositor
        .call()
        .contentType("application/octet-stream")
        .header("Content-Digest", "sha-256=:" + "A".repeat(43) + "=:")
        .body("x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .put(draft + "/documents/x.txt")
        .then()
        .statusCode(422)
        .body("code", equalTo("digest-mismatch"));
    depositor.get(draft).then().body("counts.documents", equalTo(0));
  }

  private Response open(String key, Map<String, Object> body) {
    return depositor
        .call()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/v1/submissions");
  }

  private Response patch(String draft, String patch) {
    return depositor
        .call()
        .header("If-Match", depositor.etag(draft))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(draft);
  }
}

package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions from their opening to their end, without their bytes. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SessionsTest {

  private static final int PART = 5 << 20;

  private final Calls depositor = Calls.as(Role.DEPOSITOR);
  private String draft;

  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    draft = depositor.draft();
  }

  @Test
  void openSessionsAreListedByPathWithWhatToResume() {
    depositor.open(draft, Map.of("path", "b.bin", "size", 2 * PART)).then().statusCode(200);
    depositor.open(draft, Map.of("path", "a.bin", "size", 3)).then().statusCode(200);
    Response first = depositor.get(draft + "/uploads?limit=1&count=true");
    first
        .then()
        .statusCode(200)
        .body("items.path", contains("a.bin"))
        .body("items.state", contains("receiving"))
        .body("total", equalTo(2))
        .header("Link", notNullValue());
    depositor
        .get(draft + "/uploads?limit=1&cursor=" + first.jsonPath().getString("next"))
        .then()
        .body("items.path", contains("b.bin"))
        .body("items.partCount", contains(2))
        .body("next", nullValue());
    String ended = Calls.path(first.jsonPath().getString("items[0].url"));
    depositor.call().delete(ended).then().statusCode(204);
    depositor.get(draft + "/uploads").then().body("items.path", contains("b.bin"));
  }

  @Test
  void fileIsTakenOutOfTheDraftWithItsManifestLineAndSession() {
    depositor.putManifest(draft, "path\na.bin\nb.bin\n").then().statusCode(200);
    depositor.putFile(draft, "a.bin", new byte[1]).then().statusCode(201);
    depositor.open(draft, Map.of("path", "b.bin", "size", 3)).then().statusCode(200);

    depositor.call().delete(draft + "/files/a.bin").then().statusCode(204);
    depositor.call().delete(draft + "/files/b.bin").then().statusCode(204);

    depositor.call().delete(draft + "/files/a.bin").then().statusCode(404);
    depositor.get(draft + "/files").then().body("items", empty());
    depositor.get(draft + "/uploads").then().body("items", empty());
    depositor.get(draft).then().body("counts.declared", equalTo(0));
  }

  @Test
  void f28SessionThatIsBeingCompletedIsNotAborted() {
    Response opened = depositor.open(draft, Map.of("path", "a.bin", "size", 1));
    String upload = opened.jsonPath().getString("items[0].upload.id");
    sql.update(
        "update upload set state = 'COMPLETING', claimed_until = now() + interval '1 hour' where id"
            + " = ?",
        UUID.fromString(upload));

    depositor
        .call()
        .delete("/v1/uploads/" + upload)
        .then()
        .statusCode(409)
        .body("code", equalTo("completion-in-flight"));
  }

  @Test
  void sessionOfAnotherDraftIsNeitherSignedNorCompletedFromThisOne() {
    // Given
    Calls other = Calls.as(Role.DEPOSITOR);
    String upload =
        other
            .open(other.draft(), Map.of("path", "a.bin", "size", 2 * PART))
            .jsonPath()
            .getString("items[0].upload.id");

    // Then
    depositor
        .signParts(draft, Map.of("upload", upload, "number", 1, "size", PART, "crc32c", "00000000"))
        .then()
        .statusCode(200)
        .body("items[0].put", nullValue())
        .body("items[0].problem.code", equalTo("not-found"));
    depositor
        .complete(draft, upload)
        .then()
        .statusCode(200)
        .body("items[0].problem.code", equalTo("not-found"));
  }

  @Test
  void f27SessionThatExpiredSaysSoAndItsFileIsOpenedAgainUnderAnotherKey() {
    // Given
    Map<String, Object> file = Map.of("path", "late.bin", "size", 2 * PART);
    String late = depositor.open(draft, file).jsonPath().getString("items[0].upload.id");
    sql.update("update upload set state = 'EXPIRED' where id = ?", UUID.fromString(late));

    // Then
    depositor
        .get("/v1/uploads/" + late + "/parts")
        .then()
        .statusCode(409)
        .body("code", equalTo("session-expired"));
    depositor
        .complete(draft, late)
        .then()
        .statusCode(200)
        .body("items[0].problem.code", equalTo("session-expired"));
    String fresh = depositor.open(draft, file).jsonPath().getString("items[0].upload.id");
    assertNotEquals(key(late), key(fresh));
  }

  @Test
  void everySignOfLifeBeginsTheSilenceAgain() {
    Map<String, Object> file = Map.of("path", "slow.bin", "size", 2 * PART);
    String upload = depositor.open(draft, file).jsonPath().getString("items[0].upload.id");
    List<Runnable> signs =
        List.of(
            () -> depositor.open(draft, file),
            () -> depositor.get("/v1/uploads/" + upload),
            () -> depositor.get("/v1/uploads/" + upload + "/parts"),
            () -> depositor.complete(draft, upload));
    for (Runnable sign : signs) {
      sql.update(
          "update upload set expires_at = now() + interval '1 minute' where id = ?",
          UUID.fromString(upload));
      sign.run();
      assertEquals(6, daysLeft(upload));
    }
  }

  private int daysLeft(String upload) {
    return sql.first(
            "select extract(day from expires_at - now()) from upload where id = ?",
            row -> row.getInt(1),
            UUID.fromString(upload))
        .orElseThrow();
  }

  private String key(String upload) {
    return sql.first(
            "select object_key from upload where id = ?",
            row -> row.getString(1),
            UUID.fromString(upload))
        .orElseThrow();
  }
}

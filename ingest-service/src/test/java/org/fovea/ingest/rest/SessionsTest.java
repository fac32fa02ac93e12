package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
  void sessionThatIsBeingCompletedIsNotAborted() {
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
}

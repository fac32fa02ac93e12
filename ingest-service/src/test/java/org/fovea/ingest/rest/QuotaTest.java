package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuotaTest {

  private static final long LONGEST_FILE = 5L << 40;

  /** So many of the longest. */
  private static final int FILES_OF_A_SUBMISSION = 20;

  private final Calls admin = Calls.as(Role.ADMIN);
  private final Calls depositor = Calls.as(Role.DEPOSITOR);
  private String draft;

  @Inject Sql sql;

  @BeforeEach
  void allowTwoFilesOfTenBytes() {
    sql.update(
        """
        insert into principal (id, name, roles, disabled, bindings, sequence, created_at, updated_at, quota_bytes,
          quota_files)
        values (?, 'a', '{depositor}', false, '[]', 1, now(), now(), 10, 2)\
        """,
        depositor.key.principal());
    draft = depositor.draft();
  }

  @Test
  void whatIsTooMuchIsRefusedAndNothingOfItIsKept() {
    depositor.putFile(draft, "a.bin", new byte[6]).then().statusCode(201);
    refused(depositor.putFile(draft, "b.bin", new byte[5]));
    refused(depositor.open(draft, Map.of("path", "b.bin", "size", 5)));
    refused(depositor.putDocument(draft, "a.txt", "a document"));
    depositor.get(draft + "/files/b.bin").then().statusCode(404);
    used(6, 1);
    depositor.putFile(draft, "b.bin", new byte[4]).then().statusCode(201);
    refused(depositor.putFile(draft, "c.bin", new byte[0]));
    used(10, 2);
  }

  @Test
  void bodyThatIsAnnouncedToBeTooMuchIsNotTaken() {
    refused(depositor.putFile(draft, "a.bin", new byte[11]));
    UUID submission = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    assertEquals(
        List.of(),
        sql.list("select key from blob where submission = ?", r -> r.getString("key"), submission));
  }

  @Test
  void f27RoomIsFoundAgainWhenAFileIsTakenOutASessionEndsOrADraftIsDiscarded() {
    depositor.putFile(draft, "a.bin", new byte[10]).then().statusCode(201);
    depositor.call().delete(draft + "/files/a.bin").then().statusCode(204);
    String upload =
        depositor
            .open(draft, Map.of("path", "b.bin", "size", 10))
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].upload.id");
    refused(depositor.putFile(draft, "a.bin", new byte[1]));
    depositor.call().delete("/v1/uploads/" + upload).then().statusCode(204);
    depositor.putFile(draft, "a.bin", new byte[10]).then().statusCode(201);
    depositor.call().header("If-Match", depositor.etag(draft)).delete(draft).then().statusCode(204);
    depositor.putFile(depositor.draft(), "a.bin", new byte[10]).then().statusCode(201);
  }

  @Test
  void sameSessionIsCountedOnce() {
    Map<String, Object> file = Map.of("path", "a.bin", "size", 10);
    depositor.open(draft, file).then().statusCode(200);
    depositor.open(draft, file).then().statusCode(200);
    used(10, 1);
  }

  @Test
  void submissionHasAQuotaOfItsOwnAndAFileALongestLength() {
    // Given
    Calls other = Calls.as(Role.DEPOSITOR);
    String large = other.draft();

    // Then
    other
        .open(large, Map.of("path", "a.bin", "size", LONGEST_FILE + 1))
        .then()
        .statusCode(200)
        .body("items[0].problem.code", equalTo("too-large"));
    for (int number = 0; number < FILES_OF_A_SUBMISSION; number++) {
      other
          .open(large, Map.of("path", number + ".bin", "size", LONGEST_FILE))
          .then()
          .statusCode(200)
          .body("items[0].status", equalTo("opened"));
    }
    other
        .open(large, Map.of("path", "a.bin", "size", 1))
        .then()
        .statusCode(413)
        .body("code", equalTo("quota-exceeded"))
        .body("detail", containsString("The submission would have"));
  }

  @Test
  void adminSetsAQuotaAndTakesItBack() {
    String principal =
        Calls.path(
            admin
                .call()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("name", "a robot", "roles", List.of("pipeline")))
                .post("/v1/admin/ingest/principals")
                .jsonPath()
                .getString("url"));
    patch(principal, Map.of("quota", Map.of("bytes", 5)))
        .then()
        .statusCode(200)
        .body("quota.bytes", equalTo(5))
        .body("quota.files", nullValue());
    patch(principal, Map.of("quota", Map.of("bytes", -1))).then().statusCode(422);
    Map<String, Object> none = new HashMap<>();
    none.put("quota", null);
    patch(principal, none).then().statusCode(200).body("quota", nullValue());
  }

  private Response patch(String principal, Map<String, Object> patch) {
    return admin
        .call()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(principal);
  }

  private static void refused(Response answer) {
    answer
        .then()
        .statusCode(413)
        .body("code", equalTo("quota-exceeded"))
        .body("detail", containsString("may have 2 files of 10 bytes"));
  }

  private void used(int bytes, int files) {
    depositor
        .get("/v1/whoami")
        .then()
        .statusCode(200)
        .body("quota.bytes", equalTo(10))
        .body("quota.usedBytes", equalTo(bytes))
        .body("quota.usedFiles", equalTo(files));
  }
}

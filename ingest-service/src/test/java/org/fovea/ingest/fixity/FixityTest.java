package org.fovea.ingest.fixity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.digest.Digester;
import org.fovea.ingest.testing.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store can do to bytes behind our back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FixityTest {

  private static final byte[] BYTES = "eight pixels".getBytes(StandardCharsets.UTF_8);

  private final UUID submission = UUID.randomUUID();
  private final String admin = TestAccess.key(Role.ADMIN).bearer();

  @Inject Fixity fixity;
  @Inject Blobs blobs;
  @Inject ObjectStore store;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    Drafts.open(sql, submission);
  }

  @Test
  void wholeFilesAreOk() {
    file("a.bin", BYTES);
    check().body("checked", equalTo(1)).body("bytes", equalTo(12)).body("damaged", empty());
  }

  @Test
  void f15DeletedObjectIsMissing() {
    store.delete(file("a.bin", BYTES));
    check().body("damaged.result", contains("MISSING_OBJECT"));
  }

  @Test
  void f15TruncatedObjectDiffersInSize() {
    replace(file("a.bin", BYTES), "eight".getBytes(StandardCharsets.UTF_8));
    check()
        .body("damaged.result", contains("DIFFERING_OBJECT_SIZE"))
        .body("damaged.foundSize", contains(5))
        .body("damaged.expectedSize", contains(12));
  }

  @Test
  void f15FlippedBitDiffersInChecksum() {
    byte[] flipped = BYTES.clone();
    flipped[3] ^= 1;
    replace(file("a.bin", BYTES), flipped);
    check()
        .body("damaged.result", contains("DIFFERING_OBJECT_CHECKSUM"))
        .body("damaged.path", contains("a.bin"));
  }

  @Test
  void f15TwoObjectsThatWereSwappedAreBothTold() {
    byte[] others = "eight voxels".getBytes(StandardCharsets.UTF_8);
    String one = file("a.bin", BYTES);
    String other = file("b.bin", others);
    replace(one, others);
    replace(other, BYTES);
    check()
        .body("damaged.objectKey", containsInAnyOrder(one, other))
        .body("damaged.result", contains("DIFFERING_OBJECT_CHECKSUM", "DIFFERING_OBJECT_CHECKSUM"));
  }

  @Test
  void damagedFileOfADraftIsToBeSentAgain() {
    store.delete(file("a.bin", BYTES));
    check();
    assertEquals(Optional.of("mismatch"), fileState());
  }

  @Test
  void damagedFileOfASubmissionKeepsItsState() {
    store.delete(file("a.bin", BYTES));
    sql.update("update submission set state = 'ACCEPTED' where id = ?", submission);
    check();
    assertEquals(Optional.of("verified"), fileState());
  }

  @Test
  void scheduledJobChecksWhatWasNotReadForThePeriodAndThenLeavesItAlone() {
    // Given
    String old = file("old.bin", BYTES);
    String young = file("young.bin", BYTES);
    sql.update("update blob set checked_at = now() - interval '91 days' where key = ?", old);

    // When
    fixity.tick();
    fixity.tick();

    // Then
    assertEquals(1, checks(old));
    assertEquals(0, checks(young));
  }

  @Test
  void historyIsKeptAndTheLastCheckTellsWhatIsDamagedNow() {
    // Given
    String key = file("a.bin", BYTES);
    store.delete(key);
    check();
    store.put(key, BYTES, "application/octet-stream");

    // When
    check().body("damaged", empty());

    // Then
    assertEquals(2, checks(key));
    list("?result=MISSING_OBJECT&limit=1000").body("items.objectKey", hasItem(key));
    list("?result=MISSING_OBJECT&current=true&limit=1000")
        .body("items.objectKey", not(hasItem(key)));
    list("?current=true&result=OK&limit=1000").body("items.objectKey", hasItem(key));
  }

  private ValidatableResponse check() {
    return call()
        .contentType("application/json")
        .body(Map.of("submission", submission))
        .post("/v1/admin/ingest/fixity:run")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse list(String query) {
    return call().get("/v1/admin/ingest/fixity" + query).then().statusCode(200);
  }

  private RequestSpecification call() {
    return RestAssured.given()
        .filter(ContractFilter.forService("ingest"))
        .header("Authorization", admin)
        .urlEncodingEnabled(false);
  }

  private String file(String path, byte[] bytes) {
    String key = blobs.fresh(submission);
    store.put(key, bytes, "application/octet-stream");
    Digester digester = new Digester();
    digester.update(bytes, 0, bytes.length);
    blobs.keep(List.of(new Blobs.Kept(key, bytes.length, digester.digests().sha256())));
    sql.update(
        """
        insert into submission_file (submission, path, declared, state, size, object_key)
        values (?, ?, false, 'verified', 0, ?)\
        """,
        submission,
        path,
        key);
    return key;
  }

  private void replace(String key, byte[] bytes) {
    store.delete(key);
    store.put(key, bytes, "application/octet-stream");
  }

  private Optional<String> fileState() {
    return sql.first(
        "select state from submission_file where submission = ?",
        row -> row.getString(1),
        submission);
  }

  private long checks(String key) {
    return sql.first(
            "select count(*) from fixity_check where object_key = ?", row -> row.getLong(1), key)
        .orElseThrow();
  }
}

package org.fovea.ingest.garbage;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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
import org.fovea.ingest.testing.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GarbageTest {

  private static final String DELETIONS = "/v1/admin/ingest/deletions";

  private static final String SHA256 =
      "709e80c88487a2411e1ee4dfb9f22a861492d20c4765150c0c794abd70f8147c";

  private final UUID submission = UUID.randomUUID();
  private final String admin = TestAccess.key(Role.ADMIN).bearer();

  @Inject GarbageCollector collector;
  @Inject Blobs blobs;
  @Inject ObjectStore store;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    Drafts.open(sql, submission);
  }

  @Test
  void whatNothingNeedsIsDecidedUponWaitsAndIsDeleted() {
    // Given
    String key = oldGarbage();

    // When, then
    collector.run();
    assertEquals(Optional.of("DECIDED"), state(key));
    assertTrue(store.stat(key).isPresent());

    collector.run();
    assertTrue(store.stat(key).isPresent());

    waited(key);
    collector.run();
    assertEquals(Optional.of("DELETED"), state(key));
    assertTrue(store.stat(key).isEmpty());
    assertEquals(0, rows(key));
  }

  @Test
  void journalTellsKeyReasonAndBytes() {
    String key = oldGarbage();
    collector.run();

    call()
        .get(DELETIONS + "/" + entry(key))
        .then()
        .statusCode(200)
        .body("objectKey", equalTo(key))
        .body("reason", equalTo("unfinished"))
        .body("size", equalTo(3))
        .body("submission", equalTo(submission.toString()));
    call()
        .get(DELETIONS + "?state=DECIDED&count=true")
        .then()
        .statusCode(200)
        .body("items.objectKey", hasItem(key));
  }

  @Test
  void whatWasRestoredStaysForGood() {
    String key = oldGarbage();
    collector.run();

    for (int twice = 0; twice < 2; twice++) {
      call()
          .post(DELETIONS + "/" + entry(key) + ":restore")
          .then()
          .statusCode(200)
          .body("state", equalTo("RESTORED"));
    }
    waited(key);
    collector.run();

    assertTrue(store.stat(key).isPresent());
    assertEquals(Optional.of("RESTORED"), state(key));
  }

  @Test
  void whatIsBeingDeletedCanNeitherBeRestoredNorKept() {
    String key = oldGarbage();
    collector.run();
    sql.update("update blob_deletion set state = 'DELETING' where object_key = ?", key);

    call()
        .post(DELETIONS + "/" + entry(key) + ":restore")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-deleted"));
    assertThrows(
        IllegalStateException.class, () -> blobs.keep(List.of(new Blobs.Kept(key, 3, SHA256))));
  }

  @Test
  void deletionThatDiedHalfWayIsDoneByTheNextRun() {
    String key = oldGarbage();
    collector.run();
    waited(key);
    sql.update("update blob_deletion set state = 'DELETING' where object_key = ?", key);
    store.delete(key);

    collector.run();

    assertEquals(Optional.of("DELETED"), state(key));
  }

  @Test
  void dryRunCountsAndChangesNothing() {
    String key = oldGarbage();

    Collected found = collector.dryRun();

    assertTrue(found.decided() >= 1 && found.decidedBytes() >= 3);
    assertEquals(Optional.empty(), state(key));
    call()
        .contentType("application/json")
        .body(Map.of())
        .post(DELETIONS + ":run")
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true));
    assertEquals(Optional.empty(), state(key));
  }

  @Test
  void f46SessionUnderWayProtectsItsKey() {
    String key = oldGarbage();
    UUID session = Drafts.session(sql, submission, key, "RECEIVING", "-1 hours");

    collector.run();
    assertEquals(Optional.empty(), state(key));

    sql.update("update upload set state = 'ABORTED' where id = ?", session);
    collector.run();
    assertEquals(Optional.of("DECIDED"), state(key));
  }

  @Test
  void f46KeyIsProtectedWhileAUrlOfItsSessionCouldBeAlive() {
    String key = oldGarbage();
    Drafts.session(sql, submission, key, "ABORTED", "1 minutes");

    collector.run();

    assertEquals(Optional.empty(), state(key));
  }

  @Test
  void f46SubmitUnderWayProtectsTheSubmission() {
    String key = oldGarbage();
    Drafts.submit(sql, submission, "RUNNING");

    collector.run();
    boolean decided = state(key).isPresent();
    sql.update("delete from operation where submission = ?", submission);

    assertFalse(decided);
  }

  @Test
  void f46ReferenceProtectsEvenWhatIsMarkedAsGarbage() {
    String document = oldGarbage();
    String file = oldGarbage();
    refer(document, file);

    collector.run();

    assertEquals(Optional.empty(), state(document));
    assertEquals(Optional.empty(), state(file));
  }

  @Test
  void f46ReferenceThatCameWhileTheEntryWaitedProtects() {
    String key = oldGarbage();
    collector.run();
    waited(key);
    refer(key, oldGarbage());

    collector.run();

    assertTrue(store.stat(key).isPresent());
  }

  @Test
  void whatWasKeptWhileTheEntryWaitedIsTakenOutOfTheJournal() {
    String key = oldGarbage();
    collector.run();
    waited(key);
    blobs.keep(List.of(new Blobs.Kept(key, 3, SHA256)));

    collector.run();

    assertTrue(store.stat(key).isPresent());
    assertEquals(Optional.of("RESTORED"), state(key));
  }

  @Test
  void whatWasSubmittedIsNoGarbageWhenItsDraftLetsGo() {
    String before = kept();
    sql.update("update submission set submitted_at = clock_timestamp() where id = ?", submission);
    String after = kept();

    blobs.release(List.of(before, after));

    assertEquals(0, garbage(before));
    assertEquals(1, garbage(after));
  }

  @Test
  void f46YoungGarbageIsLeftAlone() {
    String key = stored();
    collector.run();
    assertEquals(Optional.empty(), state(key));
  }

  @Test
  void keyUnderWhichNothingWasStoredIsForgotten() {
    String key = blobs.fresh(submission);
    grownOld(key);
    collector.run();
    assertEquals(0, rows(key));
    assertEquals(Optional.empty(), state(key));
  }

  private RequestSpecification call() {
    return RestAssured.given()
        .filter(ContractFilter.forService("ingest"))
        .header("Authorization", admin)
        .urlEncodingEnabled(false);
  }

  private String stored() {
    String key = blobs.fresh(submission);
    store.put(key, new byte[3], "application/octet-stream");
    return key;
  }

  private String kept() {
    String key = stored();
    blobs.keep(List.of(new Blobs.Kept(key, 3, SHA256)));
    return key;
  }

  private String oldGarbage() {
    String key = stored();
    grownOld(key);
    return key;
  }

  private void grownOld(String key) {
    sql.update("update blob set garbage_since = now() - interval '25 hours' where key = ?", key);
  }

  private void waited(String key) {
    sql.update(
        "update blob_deletion set delete_after = now() - interval '1 second' where object_key = ?",
        key);
  }

  private void refer(String document, String file) {
    sql.update(
        "insert into document (submission, path, size, sha256, media_type, object_key) values (?,"
            + " 'a.txt', 3, '', '', ?)",
        submission,
        document);
    sql.update(
        "insert into submission_file (submission, path, declared, state, object_key) values (?,"
            + " 'a.bin', false, 'verified', ?)",
        submission,
        file);
  }

  private Optional<String> state(String key) {
    return sql.first(
        "select state from blob_deletion where object_key = ?", row -> row.getString(1), key);
  }

  private long entry(String key) {
    return number("select id from blob_deletion where object_key = ?", key);
  }

  private long rows(String key) {
    return number("select count(*) from blob where key = ?", key);
  }

  private long garbage(String key) {
    return number("select count(garbage_since) from blob where key = ?", key);
  }

  private long number(String query, String key) {
    return sql.first(query, row -> row.getLong(1), key).orElseThrow();
  }
}

package org.fovea.ingest.garbage;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.Stat;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.ingest.blob.Blobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrphansTest {

  private static final Duration OLD = Duration.ofHours(25);

  private final String admin = TestAccess.key(Role.ADMIN).bearer();

  @Inject OrphanRepository orphans;
  @Inject Blobs blobs;
  @Inject ObjectStore store;
  @Inject Sql sql;

  @Test
  void onlyOldObjectsThatNobodyKnowsAreReported() {
    // Given
    UUID study = study("DRAFT");
    UUID discarded = study("DISCARDED");
    String unknown = "blobs/" + UUID.randomUUID();
    String lost = "content/" + discarded + "/a.root.json";

    // When
    int noted =
        orphans.note(
            1,
            List.of(
                object(unknown, OLD),
                object(lost, OLD),
                object("blobs/" + UUID.randomUUID(), Duration.ofHours(23)),
                object(blobs.fresh(study), OLD),
                object("content/" + study + "/a.root.json", OLD),
                object("accessions/FVA-1", OLD)));

    // Then
    assertEquals(2, noted);
    call()
        .get("/v1/admin/ingest/orphans?limit=1000")
        .then()
        .statusCode(200)
        .body("items.objectKey", hasItem(unknown))
        .body("items.objectKey", hasItem(lost));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "facts", "curated", "derived"})
  void whatWasMadeOfAStudyIsKnownWhileTheStudyIs(String folder) {
    UUID study = study("ACCEPTED");
    UUID discarded = study("DISCARDED");
    UUID never = UUID.randomUUID();

    assertEquals(0, orphans.note(1, List.of(object(folder + "/" + study + "/a", OLD))));
    assertEquals(1, orphans.note(1, List.of(object(folder + "/" + discarded + "/a", OLD))));
    assertEquals(1, orphans.note(1, List.of(object(folder + "/" + never + "/a", OLD))));
  }

  @Test
  void selectionsAreNoOrphans() {
    assertEquals(0, orphans.note(1, List.of(object("selections/" + UUID.randomUUID(), OLD))));
  }

  @Test
  void scanSeesTheStoreDropsWhatIsGoneAndRemovesNothing() {
    String gone = "blobs/" + UUID.randomUUID();
    String young = "blobs/" + UUID.randomUUID();
    orphans.note(0, List.of(object(gone, OLD)));
    store.put(young, new byte[1], "application/octet-stream");

    call()
        .post("/v1/admin/ingest/orphans:scan")
        .then()
        .statusCode(200)
        .body("objects", greaterThanOrEqualTo(1));

    call().get("/v1/admin/ingest/orphans").then().body("items.objectKey", not(hasItem(gone)));
    assertTrue(store.stat(young).isPresent());
  }

  private RequestSpecification call() {
    return RestAssured.given()
        .filter(ContractFilter.forService("ingest"))
        .header("Authorization", admin)
        .urlEncodingEnabled(false);
  }

  private static Stat object(String key, Duration age) {
    return new Stat(key, 3, "", "", Instant.now().minus(age));
  }

  private UUID study(String state) {
    UUID study = UUID.randomUUID();
    sql.update(
        """
        insert into submission (id, study, version, attempt, owner, state, revision, sequence, created_at, updated_at)
        values (?, ?, 1, 1, 'me', ?, 1, 0, now(), now())\
        """,
        study,
        study,
        state);
    return study;
  }
}

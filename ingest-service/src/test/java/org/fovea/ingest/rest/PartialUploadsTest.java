package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that are missing, wrong or in disorder, and calls on one file that meet. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PartialUploadsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int PART = 5 << 20;

  private final Calls depositor = Calls.as(Role.DEPOSITOR);
  private final byte[] bytes = new byte[2 * PART + 7];
  private String draft;

  @Inject ObjectStore store;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    new Random(23).nextBytes(bytes);
    draft = depositor.draft();
  }

  @Test
  void f23MissingMiddlePartIsNamedAndNothingIsMade() {
    // Given parts in disorder
    String upload = session();
    send(upload, 3, part(3));
    send(upload, 1, part(1));

    // When
    depositor
        .complete(draft, upload)
        .then()
        .body("items[0].problem.code", equalTo("missing-parts"))
        .body("items[0].missingParts", contains(2));

    // Then
    assertTrue(store.stat(key(upload)).isEmpty());
    send(upload, 2, part(2));
    depositor.complete(draft, upload).then().body("items[0].state", equalTo("verifying"));
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
  }

  @Test
  void f23PartSentAgainWithOtherBytesIsFoundByTheDigestOfTheWhole() {
    // Given
    String upload = session();
    for (int number = 1; number <= 3; number++) {
      send(upload, number, part(number));
    }
    send(upload, 2, new byte[PART]);

    // When
    depositor.complete(draft, upload).then().statusCode(200);

    // Then
    await().atMost(SOON).until(() -> state(upload).equals("mismatch"));
  }

  @Test
  void f23LastPartThatIsTooShortIsRefused() {
    String upload = session();
    depositor
        .putPart(upload, 3, Arrays.copyOf(part(3), 6))
        .then()
        .statusCode(422)
        .body("code", equalTo("size-mismatch"));
    depositor
        .signParts(draft, Map.of("upload", upload, "number", 3, "size", 6, "crc32c", "00000000"))
        .then()
        .body("items[0].problem.code", equalTo("size-mismatch"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4, 10_001})
  void f23PartThatTheSessionDoesNotHaveIsRefused(int number) {
    Response refused =
        depositor
            .badCall()
            .contentType("application/octet-stream")
            .body(part(1))
            .put("/v1/uploads/" + session() + "/parts/" + number);
    assertTrue(List.of(400, 422).contains(refused.statusCode()), refused.asString());
  }

  @RepeatedTest(20)
  void f28AbortThatMeetsACompletionLosesNothingThatWasCompleted() {
    // Given
    byte[] file = Arrays.copyOf(bytes, 100);
    Response opened =
        depositor.open(draft, Map.of("path", "f.bin", "size", 100, "sha256", Calls.sha256(file)));
    assertEquals(200, Calls.put(opened.jsonPath().getMap("items[0].upload.put"), file));
    String upload = opened.jsonPath().getString("items[0].upload.id");

    // When
    CompletableFuture<Response> abort =
        CompletableFuture.supplyAsync(() -> depositor.call().delete("/v1/uploads/" + upload));
    Response completed = depositor.complete(draft, upload);

    // Then
    boolean aborted = abort.join().statusCode() == 204 && !state(upload).startsWith("verif");
    if (aborted) {
      completed.then().body("items[0].problem.code", equalTo("session-closed"));
    } else {
      await().atMost(SOON).until(() -> state(upload).equals("verified"));
      assertTrue(store.stat(key(upload)).isPresent());
      depositor.get(draft + "/files/f.bin").then().body("state", equalTo("verified"));
    }
  }

  @Test
  void f18OpeningsThatWaitForEachOtherAreBothAnswered() {
    // Given
    depositor.putManifest(draft, "path\na\nm\nz\n").then().statusCode(200);
    List<CompletableFuture<Response>> openings = new ArrayList<>();

    // When both have taken what the other wants, because neither gets the file between
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  "update submission_file set role = role where path = 'm' and submission = ?",
                  id());
              openings.add(opening("a", "m", "z"));
              openings.add(opening("z", "m", "a"));
              await().atMost(SOON).until(() -> waiting() >= 2);
            });

    // Then
    for (CompletableFuture<Response> opening : openings) {
      opening
          .join()
          .then()
          .statusCode(200)
          .body("items.status", contains("opened", "opened", "opened"));
    }
  }

  private CompletableFuture<Response> opening(String... paths) {
    List<Map<String, Object>> files =
        Stream.of(paths).map(path -> Map.<String, Object>of("path", path, "size", 1)).toList();
    return CompletableFuture.supplyAsync(
        () ->
            depositor
                .call()
                .contentType("application/json")
                .body(Map.of("files", files))
                .post(draft + "/uploads"),
        task -> new Thread(task, "opening").start());
  }

  private UUID id() {
    return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
  }

  private long waiting() {
    return sql.first("select count(*) from pg_locks where not granted", row -> row.getLong(1))
        .orElseThrow();
  }

  private String session() {
    return depositor
        .open(draft, Map.of("path", "p.bin", "size", bytes.length, "sha256", Calls.sha256(bytes)))
        .jsonPath()
        .getString("items[0].upload.id");
  }

  private byte[] part(int number) {
    return Arrays.copyOfRange(bytes, (number - 1) * PART, Math.min(number * PART, bytes.length));
  }

  private void send(String upload, int number, byte[] part) {
    assertEquals(200, Calls.put(depositor.sign(draft, upload, number, part), part));
  }

  private String state(String upload) {
    return depositor.get("/v1/uploads/" + upload).jsonPath().getString("state");
  }

  private String key(String upload) {
    return sql.first(
            "select object_key from upload where id = ?",
            row -> row.getString(1),
            UUID.fromString(upload))
        .orElseThrow();
  }
}

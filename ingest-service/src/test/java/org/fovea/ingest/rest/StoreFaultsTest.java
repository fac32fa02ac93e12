package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RelayedParts;
import org.fovea.conventions.testing.RelayedParts.Relays;
import org.fovea.conventions.testing.TcpRelay.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that fails the service; clients reach it all the time. */
@QuarkusTest
@QuarkusTestResource(value = RelayedParts.class, restrictToAnnotatedClass = true)
class StoreFaultsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int PART = 5 << 20;

  private final Calls depositor = Calls.as(Role.DEPOSITOR);
  private final byte[] bytes = random(PART + 300_000);
  private String draft;

  Relays relays;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    draft = depositor.draft();
    relays.store().forget();
  }

  @AfterEach
  void heal() {
    relays.pass();
  }

  @Test
  void f12StoreDownIsAnsweredWith503AndNothingIsVerified() {
    // Given
    String small = sent("small.bin", random(20));
    String large = session("large.bin", bytes);

    // When
    relays.store().refuse();

    // Then
    Calls.unavailable(depositor.signParts(draft, part(large)));
    Calls.unavailable(depositor.complete(draft, small));
    Calls.unavailable(depositor.putPart(large, 1, Arrays.copyOf(bytes, PART)));
    Calls.unavailable(depositor.putFile(draft, "other.bin", new byte[5]));
    Calls.unavailable(depositor.putDocument(draft, "study.txt", "a study"));
    depositor.get(draft + "/files?state=verified").then().body("items", empty());
    depositor.get(draft + "/files/other.bin").then().statusCode(404);

    // And it goes on where it was
    relays.pass();
    depositor.complete(draft, small).then().body("items[0].problem", equalTo(null));
    await().atMost(SOON).until(() -> state(small).equals("verified"));
  }

  @Test
  void f12StoreThatGoesDownBeforeTheReadingBackLeavesItToBeDone() {
    // Given
    String upload = sent("late.bin", random(20));

    // When
    relays.store().refuse();
    sql.update("update upload set state = 'VERIFYING' where id = ?", UUID.fromString(upload));
    await().atMost(SOON).until(() -> claimed(upload));
    assertEquals("verifying", state(upload));

    // Then
    relays.pass();
    claimsRunOut(upload);
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_IN_ANSWER", "STALL_IN_ANSWER"})
  void f13ReadingBackGoesOnWhereTheStoreStopped(Fault fault) {
    // Given
    byte[] file = random(300_000);
    String upload = sent("read.bin", file);
    relays.store().at(fault, "GET /fovea/blobs/");

    // When
    depositor.complete(draft, upload).then().statusCode(200);

    // Then
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
    List<String> reads = requests("GET ");
    assertEquals(2, reads.size());
    assertTrue(reads.get(1).toLowerCase(Locale.ROOT).contains("range: bytes="));
    depositor.get(draft + "/files/read.bin").then().body("sha256", equalTo(Calls.sha256(file)));
  }

  @Test
  void f14CompletionThatSucceededWithoutAnAnswerIsNotSentAgain() {
    // Given
    String upload = inParts("answered.bin");
    relays.store().at(Fault.RESET_UNANSWERED, "POST /fovea/blobs/", "uploadId=");

    // When
    Calls.unavailable(depositor.complete(draft, upload));
    depositor
        .complete(draft, upload)
        .then()
        .body("items[0].problem.code", equalTo("completion-in-flight"));

    // Then
    claimsRunOut(upload);
    depositor.complete(draft, upload).then().body("items[0].state", equalTo("verifying"));
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
    assertEquals(1, completions());
  }

  @Test
  void f3CompletionThatTheStoreNeverHeardOfIsDoneWhenItsClaimHasRunOut() {
    // Given
    String upload = inParts("unheard.bin");
    relays.store().at(Fault.RESET_UNHEARD, "POST /fovea/blobs/", "uploadId=");

    // When
    Calls.unavailable(depositor.complete(draft, upload));
    depositor.call().delete("/v1/uploads/" + upload).then().statusCode(409);

    // Then
    claimsRunOut(upload);
    depositor.complete(draft, upload).then().body("items[0].state", equalTo("verifying"));
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
  }

  @Test
  void f25UploadCompletedByTwoClientsFiftyTimesEachIsCompletedOnce() {
    // Given
    String upload = inParts("twice.bin");

    // When
    List<String> answers =
        Stream.of(depositor, Calls.as(Role.CURATOR))
            .map(client -> CompletableFuture.supplyAsync(() -> fiftyTimes(client, upload)))
            .toList()
            .stream()
            .flatMap(client -> client.join().stream())
            .toList();

    // Then
    assertEquals(100, answers.size());
    assertTrue(
        List.of("verifying", "verified", "completion-in-flight").containsAll(answers),
        () -> answers.toString());
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
    assertEquals(1, completions());
  }

  private List<String> fiftyTimes(Calls client, String upload) {
    return IntStream.range(0, 50)
        .mapToObj(time -> outcome(client.complete(draft, upload)))
        .toList();
  }

  private static String outcome(Response completed) {
    completed.then().statusCode(200);
    return Optional.ofNullable(completed.jsonPath().getString("items[0].problem.code"))
        .orElseGet(() -> completed.jsonPath().getString("items[0].state"));
  }

  /** A session all of whose bytes are in the store. */
  private String sent(String path, byte[] file) {
    Response opened = depositor.open(draft, Map.of("path", path, "size", file.length));
    assertEquals(200, Calls.put(opened.jsonPath().getMap("items[0].upload.put"), file));
    return opened.jsonPath().getString("items[0].upload.id");
  }

  /** A session both of whose parts are in the store. */
  private String inParts(String path) {
    String upload = session(path, bytes);
    byte[] first = Arrays.copyOf(bytes, PART);
    byte[] second = Arrays.copyOfRange(bytes, PART, bytes.length);
    assertEquals(200, Calls.put(depositor.sign(draft, upload, 1, first), first));
    assertEquals(200, Calls.put(depositor.sign(draft, upload, 2, second), second));
    return upload;
  }

  private String session(String path, byte[] file) {
    return depositor
        .open(draft, Map.of("path", path, "size", file.length, "sha256", Calls.sha256(file)))
        .jsonPath()
        .getString("items[0].upload.id");
  }

  private static Map<String, Object> part(String upload) {
    return Map.of("upload", upload, "number", 1, "size", PART, "crc32c", "00000000");
  }

  private boolean claimed(String upload) {
    return sql.first(
            "select claimed_until > now() from upload where id = ?",
            row -> row.getBoolean(1),
            UUID.fromString(upload))
        .orElseThrow();
  }

  /** What a dead process had claimed is free again. */
  private void claimsRunOut(String upload) {
    sql.update(
        "update upload set claimed_until = now() - interval '1 second' where id = ?",
        UUID.fromString(upload));
  }

  private String state(String upload) {
    return depositor.get("/v1/uploads/" + upload).jsonPath().getString("state");
  }

  private long completions() {
    return requests("POST ").stream().filter(head -> head.contains("uploadId=")).count();
  }

  private List<String> requests(String method) {
    return relays.store().requests().stream().filter(head -> head.startsWith(method)).toList();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(12).nextBytes(bytes);
    return bytes;
  }
}

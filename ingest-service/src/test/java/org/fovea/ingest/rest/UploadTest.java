package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parts are 5 MiB long in tests (test configuration). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UploadTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int PART = 5 << 20;

  private final Calls depositor = Calls.as(Role.DEPOSITOR);
  private String draft;

  @BeforeEach
  void openDraft() {
    draft = depositor.draft();
  }

  @Test
  void fileInOneRequestIsVerifiedBeforeTheAnswer() {
    byte[] bytes = "some pixels".getBytes(StandardCharsets.UTF_8);
    depositor
        .putFile(draft, "a/b%20c.bin", bytes)
        .then()
        .statusCode(201)
        .body("state", equalTo("verified"))
        .body("path", equalTo("a/b c.bin"))
        .body("sha256", equalTo(Calls.sha256(bytes)))
        .body("crc32c", notNullValue());
    depositor.putFile(draft, "a/b%20c.bin", bytes).then().statusCode(200);
    depositor.get(draft + "/files?state=verified").then().body("items.path", contains("a/b c.bin"));
  }

  @Test
  void fileThatTheManifestDescribesOtherwiseIsRefused() {
    depositor
        .putManifest(draft, "path\tsize\nx.bin\t4\n")
        .then()
        .statusCode(200)
        .body("added", equalTo(1));
    depositor
        .putFile(draft, "x.bin", new byte[3])
        .then()
        .statusCode(422)
        .body("code", equalTo("size-mismatch"));
    depositor.get(draft + "/files?state=missing").then().body("items.path", contains("x.bin"));
  }

  @Test
  void pathsThatLeaveTheFolderAreRefusedOneByOne() {
    Response opened =
        depositor
            .call()
            .contentType("application/json")
            .body(
                Map.of(
                    "files",
                    List.of(
                        Map.of("path", "../secret", "size", 1),
                        Map.of("path", "/ok.bin", "size", 1),
                        Map.of("path", "ok.bin/x", "size", 1))))
            .post(draft + "/uploads");
    opened
        .then()
        .statusCode(200)
        .body("items.status", contains("refused", "opened", "refused"))
        .body("items[0].problem.code", equalTo("invalid-path"))
        .body("items[1].path", equalTo("ok.bin"))
        .body("items[2].problem.code", equalTo("path-conflict"));
  }

  @Test
  void openingAgainGivesTheSameSession() {
    Map<String, Object> file = Map.of("path", "again.bin", "size", 3);
    String first = depositor.open(draft, file).jsonPath().getString("items[0].upload.id");
    assertEquals(first, depositor.open(draft, file).jsonPath().getString("items[0].upload.id"));
    String other =
        depositor
            .open(draft, Map.of("path", "again.bin", "size", 4))
            .jsonPath()
            .getString("items[0].upload.id");
    assertNotEquals(first, other);
    depositor.get("/v1/uploads/" + first).then().body("state", equalTo("aborted"));
  }

  @Test
  void signedPutTakesTheDeclaredBytesOnly() {
    // Given
    byte[] bytes = random(2000);
    Map<String, Object> file =
        Map.of("path", "signed.bin", "size", bytes.length, "sha256", Calls.sha256(bytes));
    Map<String, Object> put = depositor.open(draft, file).jsonPath().getMap("items[0].upload.put");

    // Then
    assertEquals(400, Calls.put(put, new byte[2000]));
    assertEquals(403, Calls.put(put, Arrays.copyOf(bytes, 1999)));
    assertEquals(200, Calls.put(put, bytes));
    assertNotEquals(200, Calls.put(put, new byte[2000]));
  }

  @Test
  void bytesThatAreNotTheDeclaredOnesAreAMismatchAndCanBeSentAgain() {
    // Given
    depositor
        .putManifest(draft, "path\tsha256\nm.bin\t" + Calls.sha256(random(10)) + "\n")
        .then()
        .statusCode(200);
    Response opened = depositor.open(draft, Map.of("path", "m.bin", "size", 10));
    String upload = opened.jsonPath().getString("items[0].upload.id");
    assertEquals(200, Calls.put(opened.jsonPath().getMap("items[0].upload.put"), new byte[10]));

    // When
    depositor.complete(draft, upload).then().body("items[0].state", equalTo("verifying"));
    await()
        .atMost(SOON)
        .until(
            () ->
                depositor
                    .get("/v1/uploads/" + upload)
                    .jsonPath()
                    .getString("state")
                    .equals("mismatch"));

    // Then
    depositor
        .get(draft + "/files?state=mismatch")
        .then()
        .body("items[0].problem.code", equalTo("digest-mismatch"));
    depositor.get(draft).then().body("missing", hasItem("1 of 1 file is not what was declared"));
    depositor
        .putFile(draft, "m.bin", random(10))
        .then()
        .statusCode(201)
        .body("state", equalTo("verified"));
  }

  @Test
  void bytesOfAnotherCrc32cThanDeclaredAreAMismatch() {
    // Given
    Map<String, Object> file = Map.of("path", "c.bin", "size", 10, "crc32c", "00000001");
    String upload = depositor.open(draft, file).jsonPath().getString("items[0].upload.id");
    depositor.putPart(upload, 1, new byte[10]);

    // When
    depositor.complete(draft, upload);

    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                depositor
                    .get(draft + "/files?state=mismatch")
                    .then()
                    .body("items.problem.code", contains("digest-mismatch")));
  }

  @Test
  void completionThatNamesAnotherDigestThanTheSessionIsRefused() {
    // Given
    byte[] bytes = random(10);
    Map<String, Object> file =
        Map.of("path", "d.bin", "size", bytes.length, "sha256", Calls.sha256(bytes));
    String upload = depositor.open(draft, file).jsonPath().getString("items[0].upload.id");
    depositor.putPart(upload, 1, bytes);
    Map<String, String> other = Map.of("upload", upload, "sha256", Calls.sha256(new byte[10]));

    // Then
    depositor
        .call()
        .contentType("application/json")
        .body(Map.of("uploads", List.of(other)))
        .post(draft + "/uploads:complete")
        .then()
        .statusCode(200)
        .body("items[0].problem.code", equalTo("digest-mismatch"))
        .body("items[0].state", equalTo("receiving"));
  }

  @Test
  void largeFileGoesInPartsAndIsResumed() {
    // Given
    byte[] bytes = random(2 * PART + 7);
    Response opened =
        depositor.open(
            draft,
            Map.of("path", "large.bin", "size", bytes.length, "sha256", Calls.sha256(bytes)));
    String upload = opened.jsonPath().getString("items[0].upload.id");
    opened.then().body("items[0].upload.partCount", equalTo(3));

    // When one part went straight to the store and one through the service
    byte[] first = Arrays.copyOf(bytes, PART);
    assertEquals(200, Calls.put(depositor.sign(draft, upload, 1, first), first));
    depositor
        .putPart(upload, 3, Arrays.copyOfRange(bytes, 2 * PART, bytes.length))
        .then()
        .statusCode(200);

    // Then
    depositor
        .complete(draft, upload)
        .then()
        .body("items[0].problem.code", equalTo("missing-parts"))
        .body("items[0].missingParts", contains(2))
        .body("items[0].state", equalTo("receiving"));
    depositor
        .get("/v1/uploads/" + upload + "/parts")
        .then()
        .body("items.number", contains(1, 3))
        .body("missing", contains(2));
    depositor.putPart(upload, 2, Arrays.copyOfRange(bytes, PART, 2 * PART)).then().statusCode(200);
    depositor.complete(draft, upload).then().body("items[0].state", equalTo("verifying"));
    depositor.complete(draft, upload).then().statusCode(200);
    await().atMost(SOON).until(() -> state(upload).equals("verified"));
    depositor.get(draft + "/files/large.bin").then().body("sha256", equalTo(Calls.sha256(bytes)));
  }

  @Test
  void partOfTheWrongLengthIsRefused() {
    String upload =
        depositor
            .open(draft, Map.of("path", "l2.bin", "size", 2 * PART))
            .jsonPath()
            .getString("items[0].upload.id");
    depositor
        .putPart(upload, 1, new byte[5])
        .then()
        .statusCode(422)
        .body("code", equalTo("size-mismatch"));
    depositor
        .putPart(upload, 3, new byte[5])
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-part"));
  }

  @Test
  void abortedSessionLeavesTheFileMissing() {
    depositor.putManifest(draft, "path\nz.bin\n").then().statusCode(200);
    String upload =
        depositor
            .open(draft, Map.of("path", "z.bin", "size", 3))
            .jsonPath()
            .getString("items[0].upload.id");
    depositor.call().delete("/v1/uploads/" + upload).then().statusCode(204);
    depositor.get(draft + "/files/z.bin").then().body("state", equalTo("missing"));
    Calls.as(Role.DEPOSITOR).get("/v1/uploads/" + upload).then().statusCode(404);
  }

  @Test
  void badManifestChangesNothingAndTellsEveryLine() {
    depositor
        .putManifest(draft, "path\tsize\na.bin\tx\nb.bin\t1\nb.bin\t2\nb.bin/c\t3\n")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-manifest"))
        .body("errors.code", contains("invalid-size", "repeated-path", "path-conflict"));
    depositor.get(draft).then().body("counts.declared", equalTo(0));
  }

  @Test
  void fileThatIsADirectoryIsFoundWhateverSortsBetween() {
    depositor
        .putManifest(draft, "path\na\na b\na.b\na\u0001b\na/b\na0\nA0\n")
        .then()
        .statusCode(422)
        .body("errors.code", contains("path-conflict"))
        .body("errors[0].value", equalTo("a"));
  }

  @Test
  void namesThatFoldTogetherAreNoted() {
    depositor
        .putManifest(draft, "path\nb/x.tif\nB/x.tif\nc.tif\nB/X.tif\n")
        .then()
        .statusCode(200)
        .body("notes.code", everyItem(equalTo("similar-paths")))
        .body("notes.value", contains("B/x.tif", "B/X.tif"));
  }

  @Test
  void secondManifestAddsChangesAndRemoves() {
    depositor.putManifest(draft, "path\tsize\na\t1\nb\t1\nc\t1\n").then().statusCode(200);
    depositor
        .putManifest(draft, "path\tsize\nb\t2\nc\t1\nd\t1\ne\t1\n")
        .then()
        .statusCode(200)
        .body("added", equalTo(2))
        .body("changed", equalTo(1))
        .body("removed", equalTo(1));
    depositor.get(draft + "/files").then().body("items.path", contains("b", "c", "d", "e"));
  }

  @Test
  void filesArePagedByPath() {
    depositor.putManifest(draft, "path\nc\na\nb\n").then().statusCode(200);
    Response first = depositor.get(draft + "/files?limit=2&count=true");
    first
        .then()
        .body("items.path", contains("a", "b"))
        .body("total", equalTo(3))
        .header("Link", notNullValue());
    depositor
        .get(draft + "/files?limit=2&cursor=" + first.jsonPath().getString("next"))
        .then()
        .body("items.path", contains("c"));
    depositor.get(draft + "/files?prefix=b").then().body("items.path", contains("b"));
  }

  private String state(String upload) {
    return depositor.get("/v1/uploads/" + upload).jsonPath().getString("state");
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}

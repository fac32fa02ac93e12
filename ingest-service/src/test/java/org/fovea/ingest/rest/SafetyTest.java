package org.fovea.ingest.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.contract.ingest.model.FileRole;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SafetyTest {

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Inject ObjectStore store;

  @Test
  void accessionWhoseMarkerExistsIsNeverIssuedAgain() {
    // Given
    long last = reserve();
    store.put("accessions/FVA-" + (last + 1), new byte[0], "text/plain");

    // Then
    assertEquals(last + 2, reserve());
  }

  @Test
  void pathThatClimbsOutOfTheDraftReachesNothing() {
    String draft = depositor.draft();
    depositor
        .badCall()
        .contentType("application/octet-stream")
        .body(new byte[1])
        .put(draft + "/files/..%2f..%2fsecret")
        .then()
        .statusCode(anyOf(equalTo(404), equalTo(405), equalTo(422)));
    depositor.get(draft).then().body("counts.declared", equalTo(0));
  }

  @Test
  void fieldsNobodyMaySetAreRefused() {
    depositor
        .badCall()
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body("{\"state\": \"PUBLISHED\"}")
        .post("/v1/submissions")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/state"));
  }

  @Test
  void jsonThatIsTooLargeIsRefused() {
    String large = "{\"title\": \"" + "a".repeat(11 << 20) + "\"}";
    depositor
        .badCall()
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body(large.getBytes(StandardCharsets.UTF_8))
        .post("/v1/submissions")
        .then()
        .statusCode(413);
  }

  @Test
  void manifestOfAHundredThousandLinesIsTakenWhole() {
    // Given
    String draft = depositor.draft();
    String lines =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "plate" + i % 384 + "/field " + i + ".tif\t" + i)
            .collect(Collectors.joining("\n", "path\tsize\n", "\n"));

    // When
    depositor.putManifest(draft, lines).then().statusCode(200).body("added", equalTo(100_000));

    // Then
    depositor
        .putManifest(draft, lines)
        .then()
        .body("added", equalTo(0))
        .body("changed", equalTo(0));
    depositor.putManifest(draft, "path\nonly.tif\n").then().body("removed", equalTo(100_000));
    depositor.get(draft).then().body("counts.declared", equalTo(1));
  }

  @Test
  void rolesOfFilesAreThoseOfTheContract() {
    List<String> contract = Arrays.stream(FileRole.values()).map(FileRole::toString).toList();
    assertEquals(contract, org.fovea.ingest.file.FileRole.words());
  }

  @Test
  void plainUploadWithoutAContentTypeIsTaken() throws IOException, InterruptedException {
    // Given what curl -T sends
    String draft = depositor.draft();
    HttpRequest put =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + draft + "/files/a.bin"))
            .header("Authorization", depositor.key.bearer())
            .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
            .build();

    // Then
    assertEquals(
        201,
        HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.discarding()).statusCode());
  }

  @Test
  void strangersCannotTellSessionsThatExistFromOthers() {
    String draft = depositor.draft();
    String upload =
        depositor
            .open(draft, Map.of("path", "x", "size", 1))
            .jsonPath()
            .getString("items[0].upload.id");
    given().get("/v1/uploads/" + upload).then().statusCode(401);
    given().get("/v1/uploads/" + UUID.randomUUID()).then().statusCode(401);
  }

  private long reserve() {
    Response opened =
        depositor
            .call()
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .body(Map.of("reserve", true))
            .post("/v1/submissions");
    return Long.parseLong(opened.jsonPath().getString("accession").substring("FVA-".length()));
  }
}

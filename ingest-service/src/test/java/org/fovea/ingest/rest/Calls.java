package org.fovea.ingest.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestAccess.TestKey;

/** What one caller asks of ingest. Every exchange is held against the contract. */
final class Calls {

  private static final ContractFilter CONTRACT = ContractFilter.forService("ingest");

  /** The front door that answers name; nobody listens there. */
  static final String DOOR = "http://127.0.0.1:8080";

  final TestKey key;

  private Calls(TestKey key) {
    this.key = key;
  }

  static Calls as(Role... roles) {
    return new Calls(TestAccess.key(roles));
  }

  RequestSpecification call() {
    return given().filter(CONTRACT).header("Authorization", key.bearer()).urlEncodingEnabled(false);
  }

  /** A call that breaks the contract on purpose. */
  RequestSpecification badCall() {
    return given()
        .filter(CONTRACT.badRequest())
        .header("Authorization", key.bearer())
        .urlEncodingEnabled(false);
  }

  /** A call without credentials. */
  static RequestSpecification anonymous() {
    return given().filter(CONTRACT.badRequest()).urlEncodingEnabled(false);
  }

  /** Opens a draft and returns its path. */
  String draft() {
    Response opened =
        call()
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .body(Map.of())
            .post("/v1/submissions");
    opened.then().statusCode(201);
    return location(opened);
  }

  /** Where an answer leads to, as a path. */
  static String location(Response answer) {
    return path(answer.header("Location"));
  }

  /** The path of a URL at the front door, to be asked of the service itself. */
  static String path(String url) {
    assertTrue(url.startsWith(DOOR + "/"), url);
    return url.substring(DOOR.length());
  }

  Response get(String url) {
    return call().get(url);
  }

  /** The operation that an accepted call began, when it has ended. */
  Response ended(Response accepted) {
    String operation = location(accepted);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !get(operation).jsonPath().getString("state").equals("RUNNING"));
    return get(operation);
  }

  Response putDocument(String draft, String path, String text) {
    return call()
        .contentType("application/octet-stream")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .put(draft + "/documents/" + path);
  }

  Response putFile(String draft, String path, byte[] bytes) {
    return call().contentType("application/octet-stream").body(bytes).put(draft + "/files/" + path);
  }

  Response putManifest(String draft, String tsv) {
    return call()
        .contentType("text/tab-separated-values")
        .body(tsv.getBytes(StandardCharsets.UTF_8))
        .put(draft + "/manifest");
  }

  Response open(String draft, Map<String, Object> file) {
    return call()
        .contentType("application/json")
        .body(Map.of("files", List.of(file)))
        .post(draft + "/uploads");
  }

  Response complete(String draft, String upload) {
    return call()
        .contentType("application/json")
        .body(Map.of("uploads", List.of(Map.of("upload", upload))))
        .post(draft + "/uploads:complete");
  }

  /** The signed PUT of a part. */
  Map<String, Object> sign(String draft, String upload, int number, byte[] part) {
    CRC32C crc = new CRC32C();
    crc.update(part);
    Map<String, Object> wanted =
        Map.of(
            "upload",
            upload,
            "number",
            number,
            "size",
            part.length,
            "crc32c",
            HexFormat.of().toHexDigits((int) crc.getValue()));
    return signParts(draft, wanted)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("items[0].put");
  }

  Response signParts(String draft, Map<String, Object> part) {
    return call()
        .contentType("application/json")
        .body(Map.of("parts", List.of(part)))
        .post(draft + "/parts:sign");
  }

  /** Sends a part through the service. */
  Response putPart(String upload, int number, byte[] part) {
    return call()
        .contentType("application/octet-stream")
        .body(part)
        .put("/v1/uploads/" + upload + "/parts/" + number);
  }

  /** The answer says that something is away for a while, and when to ask again. */
  static void unavailable(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("code", equalTo("unavailable"));
  }

  String etag(String draft) {
    return get(draft).then().statusCode(200).extract().header("ETag");
  }

  /** Makes a signed PUT and returns its status. */
  static int put(Map<String, Object> signed, byte[] bytes) {
    @SuppressWarnings("unchecked")
    Map<String, String> headers = (Map<String, String>) signed.get("headers");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create((String) signed.get("url")))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
    headers.forEach(
        (name, value) -> {
          if (!name.equalsIgnoreCase("Content-Length")) {
            request.header(name, value);
          }
        });
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.fovea.download.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.fovea.conventions.link.PercentEncoding;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FilesTest extends ServiceTest {
  @Test
  void aFileIsReadByteForByteWithItsWholeContract() throws Exception {
    Deposit deposit = publishedPlate();

    call()
        .get("/v1/files/{a}.v1/plate1/hello.tif", deposit.accession)
        .then()
        .statusCode(200)
        .body(equalTo("hello, pixels"))
        .header("Content-Length", "13")
        .header("Content-Type", "image/tiff")
        .header("ETag", "\"sha256-" + HELLO_SHA256 + "\"")
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "public, no-cache, no-transform")
        .header("Last-Modified", "Sun, 01 Nov 2026 10:00:00 GMT")
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", containsString("Repr-Digest"))
        .header("Repr-Digest", containsString("sha-256=:"))
        .header("Content-Disposition", containsString("hello.tif"))
        .header(
            "Link",
            containsString(
                "<" + DOOR + "/v1/studies/" + deposit.accession + ">; rel=\"describedby\""))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox")
        .header("Content-Encoding", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-4|hello|bytes 0-4/13",
        "bytes=7-|pixels|bytes 7-12/13",
        "bytes=-6|pixels|bytes 7-12/13",
        "bytes=-260|hello, pixels|bytes 0-12/13"
      })
  void aRangeIsThatPart(String range, String part, String contentRange) throws Exception {
    Deposit deposit = publishedPlate();

    call()
        .header("Range", range)
        .get("/v1/files/{a}.v1/plate1/hello.tif", deposit.accession)
        .then()
        .statusCode(206)
        .body(equalTo(part))
        .header("Content-Range", contentRange)
        .header("Content-Length", String.valueOf(part.length()))
        .header("ETag", "\"sha256-" + HELLO_SHA256 + "\"");
  }

  @Test
  void aRangePastTheEndIsNotSatisfiable() throws Exception {
    Deposit deposit = publishedPlate();

    call()
        .header("Range", "bytes=13-")
        .get("/v1/files/{a}.v1/plate1/hello.tif", deposit.accession)
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */13")
        .header("Access-Control-Allow-Origin", "*");
  }

  @Test
  void ifRangeKeepsTheRangeOnlyWhileTheTagHolds() throws Exception {
    Deposit deposit = publishedPlate();
    String url = "/v1/files/" + deposit.accession + ".v1/plate1/hello.tif";

    call()
        .header("Range", "bytes=0-4")
        .header("If-Range", "\"sha256-" + HELLO_SHA256 + "\"")
        .get(url)
        .then()
        .statusCode(206);
    call()
        .header("Range", "bytes=0-4")
        .header("If-Range", "\"other\"")
        .get(url)
        .then()
        .statusCode(200)
        .header("Content-Length", "13");
  }

  @Test
  void conditionsAreJudged() throws Exception {
    Deposit deposit = publishedPlate();
    String url = "/v1/files/" + deposit.accession + ".v1/plate1/hello.tif";

    call()
        .header("If-None-Match", "W/\"sha256-" + HELLO_SHA256 + "\"")
        .get(url)
        .then()
        .statusCode(304)
        .body(is(""))
        .header("ETag", "\"sha256-" + HELLO_SHA256 + "\"");
    call()
        .header("If-Match", "\"other\"")
        .get(url)
        .then()
        .statusCode(412)
        .body("code", is("precondition-failed"));
    call()
        .header("If-Match", "\"sha256-" + HELLO_SHA256 + "\"")
        .header("Range", "bytes=0-0")
        .get(url)
        .then()
        .statusCode(206)
        .body(equalTo("h"));
  }

  @Test
  void headTellsTheExactLengthWhateverIsAccepted() throws Exception {
    Deposit deposit = publishedPlate();

    call()
        .header("Accept-Encoding", "gzip, deflate")
        .header("Accept", "image/avif")
        .header("Range", "bytes=0-1")
        .head("/v1/files/{a}.v1/plate1/hello.tif", deposit.accession)
        .then()
        .statusCode(200)
        .header("Content-Length", "13")
        .header("Content-Encoding", nullValue())
        .header("Access-Control-Allow-Origin", "*");
  }

  @Test
  void preflightTellsNothingButWhatMayBeSent() {
    call()
        .header("Origin", "https://viewer.example")
        .header("Access-Control-Request-Method", "GET")
        .options("/v1/files/FVA-0.v1/nothing/at/all")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .header("Access-Control-Allow-Headers", containsString("Range"))
        .header("Access-Control-Max-Age", "86400");
  }

  @Test
  void aPrivateFileIsForOwnerAndStaffAndLikeNothingForOthers() throws Exception {
    Deposit deposit = plate();
    apply(deposit.inReview());
    String url = "/v1/files/" + deposit.accession + ".v1/plate1/hello.tif";

    callAs(deposit.owner, "depositor")
        .get(url)
        .then()
        .statusCode(200)
        .body(equalTo("hello, pixels"))
        .header("Cache-Control", "private, no-store, no-transform");
    callAsCurator().get(url).then().statusCode(200);
    Response stranger = callAs("5c1b7a52-0000-4000-8000-000000000001", "depositor").get(url);
    Response nobody = call().get(url);
    Response missing = call().get(url.replace(deposit.accession, "FVA-999999"));
    assertEquals(404, stranger.statusCode());
    assertEquals(nobody.asString().replace(deposit.accession, "FVA-999999"), missing.asString());
    assertEquals(nobody.headers().asList().size(), missing.headers().asList().size());
    call().get("/v1/files/{a}/", deposit.accession).then().statusCode(404);
    call().get("/v1/archives/{a}.zip", deposit.accession).then().statusCode(404);
    call().get("/v1/manifests/{a}.tsv", deposit.accession).then().statusCode(404);
  }

  @Test
  void withoutAVersionTheLatestIsPointedAt() throws Exception {
    Deposit deposit = publishedPlate();

    call()
        .get("/v1/files/{a}/plate1/hello.tif", deposit.accession)
        .then()
        .statusCode(307)
        .header("Location", DOOR + "/v1/files/" + deposit.accession + ".v1/plate1/hello.tif");
    call()
        .get("/v1/files/{a}/", deposit.accession)
        .then()
        .statusCode(307)
        .header("Location", DOOR + "/v1/files/" + deposit.accession + ".v1/");
  }

  @Test
  void aWithdrawnVersionIsGoneWithItsTombstone() throws Exception {
    Deposit deposit = publishedPlate();
    apply(deposit.withdrawn());

    call()
        .get("/v1/files/{a}.v1/plate1/hello.tif", deposit.accession)
        .then()
        .statusCode(410)
        .body("code", is("withdrawn"))
        .body("detail", containsString("wrong sample"));
    callAsCurator().get("/v1/files/{a}/", deposit.accession).then().statusCode(410);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200972726[5176]_kinome YAP_TAZ.tif",
        "a+b;c?d#e&f%2e.tif",
        "ä/日本 😀.tif",
        "x'\"<script>.tif",
        "a:b|c.tif",
        "tab\tname",
        "back\\slash"
      })
  void anyNameCanBeReadAndListed(String name) throws Exception {
    Deposit deposit = new Deposit(store).file("odd/" + name, HELLO).write();
    apply(deposit.published());

    call()
        .get("/v1/files/" + deposit.accession + ".v1/odd/" + PercentEncoding.path(name))
        .then()
        .statusCode(200)
        .body(equalTo("hello, pixels"));
    call()
        .accept("application/json")
        .get("/v1/files/" + deposit.accession + ".v1/odd/")
        .then()
        .statusCode(200)
        .body("items[0].name", is(name.split("/")[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plate1//hello.tif",
        "plate1/hello.tif%00",
        "plate1/x/../hello.tif",
        "plate1/./hello.tif",
        "%ff"
      })
  void whatTheRouterWouldBendIsNotFound(String raw) throws Exception {
    Deposit deposit = publishedPlate();

    URI uri =
        URI.create(
            RestAssured.baseURI
                + ":"
                + RestAssured.port
                + "/v1/files/"
                + deposit.accession
                + ".v1/"
                + raw);
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("not-found"));
  }

  @Test
  void aLargeFileArrivesWhole() throws Exception {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    Deposit deposit = new Deposit(store).file("large.bin", large).write();
    apply(deposit.published());

    assertArrayEquals(
        large, call().get("/v1/files/{a}.v1/large.bin", deposit.accession).asByteArray());
  }

  @Test
  void damagedBytesNeverLookLikeTheWholeFile() throws Exception {
    // Given
    byte[] bytes = new byte[1 << 20];
    Deposit deposit =
        new Deposit(store).file("big.bin", bytes).file("small.bin", new byte[9]).write();
    apply(deposit.inReview());
    apply(deposit.published());
    bytes[1 << 19] ^= 1;
    deposit.damage("big.bin", bytes);
    deposit.damage("small.bin", new byte[] {0, 0, 0, 0, 1, 0, 0, 0, 0});

    // Then
    call().get("/v1/files/{a}.v1/small.bin", deposit.accession).then().statusCode(500);
    HttpRequest big =
        HttpRequest.newBuilder(
                URI.create(
                    RestAssured.baseURI
                        + ":"
                        + RestAssured.port
                        + "/v1/files/"
                        + deposit.accession
                        + ".v1/big.bin"))
            .build();
    assertThrows(
        IOException.class, () -> HttpClient.newHttpClient().send(big, BodyHandlers.ofByteArray()));
  }
}

package org.fovea.download.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way to bytes answers when there are none to give. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusalsTest extends ServiceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/files/{v}/",
        "/v1/files/{v}/plate1/",
        "/v1/files/{v}/plate1/hello.tif",
        "/v1/archives/{v}.zip",
        "/v1/manifests/{v}.tsv",
        "/v1/manifests/{v}.json",
        "/v1/manifests/{v}.sha256"
      })
  void whatIsHiddenLooksLikeWhatDoesNotExistAndWhatIsWithdrawnIsGone(String path) throws Exception {
    Deposit deposit = plate();
    apply(deposit.inReview());
    String hidden = path.replace("{v}", deposit.accession + ".v1");
    String absent = path.replace("{v}", "FVA-999999.v1");
    String noAccession = path.replace("{v}", "nothing");

    for (RequestSpecification caller :
        List.of(call(), callAs(UUID.randomUUID().toString(), "depositor"))) {
      Response answer = caller.get(hidden);
      answer
          .then()
          .statusCode(404)
          .header("Cache-Control", "no-store")
          .body("code", is("not-found"));
      assertEquals(
          answer.asString().replace(deposit.accession, "FVA-999999"),
          call().get(absent).asString());
      assertEquals(
          answer.asString().replace(deposit.accession + ".v1", "nothing"),
          call().get(noAccession).asString());
    }
    apply(deposit.published());
    call().get(hidden).then().statusCode(200);
    apply(deposit.withdrawn());
    call().get(hidden).then().statusCode(410).body("code", is("withdrawn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/files/{v}/",
        "/v1/files/{v}/plate1/",
        "/v1/files/{v}/readme.json",
        "/v1/archives/{v}.zip"
      })
  void headTellsTheSameAsGetWithoutABody(String path) throws Exception {
    Deposit deposit = plate();
    String url = path.replace("{v}", deposit.accession + ".v1");
    apply(deposit.inReview());

    call().head(url).then().statusCode(404).body(is(""));
    callAs(deposit.owner, "depositor").head(url).then().statusCode(200);
    apply(deposit.published());
    Response read = call().get(url);
    call().head(url).then().statusCode(200).header("ETag", read.header("ETag")).body(is(""));
    call()
        .header("If-None-Match", read.header("ETag"))
        .head(url)
        .then()
        .statusCode(304)
        .header("ETag", read.header("ETag"));
    call().header("If-None-Match", read.header("ETag")).get(url).then().statusCode(304);
    call()
        .head(path.replace("{v}", deposit.accession))
        .then()
        .statusCode(307)
        .header("Location", endsWith(url));
    apply(deposit.withdrawn());
    call().head(url).then().statusCode(410).body(is(""));
  }

  @Test
  void manifestWithoutAVersionPointsAtTheLatest() throws Exception {
    Deposit deposit = publishedPlate();
    call()
        .get("/v1/manifests/{a}.tsv?role=document", deposit.accession)
        .then()
        .statusCode(307)
        .header("Location", DOOR + "/v1/manifests/" + deposit.accession + ".v1.tsv?role=document");
  }

  @Test
  void archiveIsBytesUnderConditionsLikeAnyFile() throws Exception {
    String url = "/v1/archives/" + publishedPlate().accession + ".v1.zip";
    int length = call().get(url).asByteArray().length;

    call()
        .header("If-Match", "\"other\"")
        .get(url)
        .then()
        .statusCode(412)
        .body("code", is("precondition-failed"));
    call()
        .header("Range", "bytes=" + length + "-")
        .get(url)
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */" + length)
        .body("code", is("range-not-satisfiable"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/files/{v}/?sort=name                  | unknown-parameter  | /query/sort
          /v1/files/{v}/?limit=0                    | invalid-parameter  | /query/limit
          /v1/files/{v}/?limit=1&limit=2            | repeated-parameter | /query/limit
          /v1/files/{v}/?cursor=AAAA                | invalid-cursor     | /query/cursor
          /v1/files/{v}/plate1/?limit=many          | invalid-parameter  | /query/limit
          /v1/files/{v}/plate1/hello.tif?version=1  | unknown-parameter  | /query/version
          /v1/archives/{v}.zip?take=0               | invalid-parameter  | /query/take
          /v1/archives/{v}.zip?take=some            | invalid-parameter  | /query/take
          /v1/archives/{v}.zip?glob=*               | unknown-parameter  | /query/glob
          /v1/manifests/{v}.tsv?take=-1             | invalid-parameter  | /query/take
          /v1/manifests/{v}.json?file=a             | unknown-parameter  | /query/file
          /v1/render/images/{i}/thumbnail?size=0    | invalid-parameter  | /query/size
          /v1/render/images/{i}/thumbnail?width=1   | unknown-parameter  | /query/width
          /v1/render/images/{i}/plane?c=-1          | invalid-parameter  | /query/c
          /v1/render/images/{i}/plane?z=top         | invalid-parameter  | /query/z
          /v1/render/images/{i}/plane?channel=1     | unknown-parameter  | /query/channel
          /v1/admin/download/projections?state=lost | invalid-parameter  | /query/state
          /v1/admin/download/projections?cursor=AAA | invalid-cursor     | /query/cursor
          """)
  void wrongParameterIsNamed(String path, String code, String pointer) throws Exception {
    String url =
        path.replace("{v}", publishedPlate().accession + ".v1")
            .replace("{i}", UUID.randomUUID().toString());
    badCallAsCurator()
        .get(url)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem(code))
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/files/FVA-1.v1/",
        "/v1/files/FVA-1.v1/a.tif",
        "/v1/archives/FVA-1.v1.zip",
        "/v1/manifests/FVA-1.v1.tsv",
        "/v1/render/images/none/thumbnail",
        "/v1/render/images/none/plane",
        "/v1/admin/download/projections"
      })
  void bytesAreOnlyRead(String path) {
    badCall()
        .delete(path)
        .then()
        .statusCode(405)
        .header("Allow", containsString("GET"))
        .body("code", is("method-not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/files/FVA-1.v1/",
        "HEAD /v1/files/FVA-1.v1/a.tif",
        "GET /v1/archives/FVA-1.v1.zip",
        "HEAD /v1/archives/FVA-1.v1.zip",
        "GET /v1/manifests/FVA-1.v1.tsv",
        "HEAD /v1/render/images/none/thumbnail",
        "GET /v1/render/images/none/plane",
        "OPTIONS /v1/files/FVA-1.v1/",
        "OPTIONS /v1/files/FVA-1.v1/a.tif",
        "OPTIONS /v1/archives/FVA-1.v1.zip",
        "OPTIONS /v1/manifests/FVA-1.v1.tsv",
        "OPTIONS /v1/render/images/none/thumbnail",
        "OPTIONS /v1/render/images/none/plane",
        "POST /v1/admin/download/projections/none:replay"
      })
  void keyThatDoesNotWorkIsRefusedEvenForWhatIsPublic(String request) {
    String[] words = request.split(" ");
    badCall()
        .header("Authorization", "Bearer fov_000000000000_wrong")
        .request(words[0], words[1])
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/files/FVA-1.v1/?limit=2",
        "/v1/archives/FVA-1.v1.zip?path=a.tif",
        "/v1/manifests/FVA-1.v1.tsv?role=image",
        "/v1/render/images/none/thumbnail?size=64",
        "/v1/render/images/none/plane?c=1&z=2"
      })
  void browserMayAskWithTheQueryOfTheRequestItIsAboutToMake(String url) {
    badCall()
        .header("Origin", "https://viewer.example")
        .header("Access-Control-Request-Method", "GET")
        .options(url)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*");
  }

  @Test
  void projectionsAreForStaff() {
    String url = "/v1/admin/download/projections";
    call()
        .get(url)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", is("unauthenticated"));
    callAs(UUID.randomUUID().toString(), "depositor")
        .get(url)
        .then()
        .statusCode(403)
        .body("code", is("forbidden"));
    callAsCurator()
        .header("Origin", "https://viewer.example")
        .get(url)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
    badCallAsCurator().accept("application/xml").get(url).then().statusCode(406);
    badCallAsCurator()
        .post(url + "/none:replay?force=true")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/query/force"));
  }
}

package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FormatsTest {

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Test
  void anybodyMayReadWhichFormsThereAre() {
    Calls.anonymous()
        .get("/v1/formats")
        .then()
        .statusCode(200)
        .body("items.name", contains("fovea", "bia", "empiar", "idr"))
        .body("items.written", contains(true, true, true, false))
        .body("items[0].url", equalTo(Calls.DOOR + "/v1/formats/fovea"));
  }

  @Test
  void everyDocumentOfEveryExampleCanBeRead() {
    for (String form : List.of("fovea", "bia", "empiar", "idr")) {
      Response format = depositor.call().get("/v1/formats/" + form);
      List<String> urls = format.path("examples.documents.url.flatten()");
      for (String url : urls) {
        Response document = depositor.call().get(url.substring(Calls.DOOR.length()));
        document.then().statusCode(200);
        assertTrue(document.asByteArray().length > 100, url);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fovea", "bia", "empiar"})
  void aJsonFormHasASchema(String form) {
    depositor
        .call()
        .get("/v1/formats/" + form)
        .then()
        .body("schema", endsWith("/v1/formats/" + form + "/schema"));
    depositor
        .call()
        .get("/v1/formats/" + form + "/schema")
        .then()
        .statusCode(200)
        .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/formats/none",
        "/v1/formats/none/schema",
        "/v1/formats/idr/schema",
        "/v1/formats/fovea/examples/none.json",
        "/v1/formats/fovea/examples/component",
        "/v1/formats/fovea/examples/component/../../schema.json"
      })
  void whatIsNotServedIsNotFound(String path) {
    depositor.badCall().get(path).then().statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void aSubmissionBecomesANativeDocument() throws IOException {
    byte[] zip =
        zip(
            "study.json",
            example("bia", "component/study.json"),
            "stacks.json",
            example("bia", "component/stacks.json"));

    convert("bia", "fovea", "application/zip", zip)
        .then()
        .statusCode(200)
        .body("documents[0].path", equalTo("fovea-study.json"))
        .body("losses", empty())
        .body("findings", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "application/json"})
  void aValueWithoutAPlaceIsALoss(String mediaType) {
    byte[] study = example("fovea", "image-set/fovea-study.json").getBytes(StandardCharsets.UTF_8);

    convert("fovea", "bia", mediaType, study)
        .then()
        .statusCode(200)
        .body("documents.path", hasItem("study.json"))
        .body("lossCount", not(0))
        .body("losses.pointer", hasItem("/datasets/0/declared/pixelWidth"));
  }

  @Test
  void withoutCredentialsNothingIsConverted() {
    Calls.anonymous()
        .contentType("application/octet-stream")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/formats/bia:convert?to=fovea")
        .then()
        .statusCode(401);
  }

  @Test
  void aFormThatIsNotWrittenIsSaidSo() {
    convert("fovea", "idr", "application/octet-stream", new byte[] {'{', '}'})
        .then()
        .statusCode(422)
        .body("code", equalTo("conversion-not-offered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[", "{\"format\": \"fovea/1\"}", "PK\u0003\u0004"})
  void whatIsNoStudyIsRefused(String body) {
    int status =
        convert(
                "fovea",
                "bia",
                "application/octet-stream",
                body.getBytes(StandardCharsets.ISO_8859_1))
            .statusCode();

    assertTrue(status == 422 || status == 400, "status " + status);
  }

  @Test
  void aZipThatUnpacksTooFarIsRefused() throws IOException {
    byte[] bomb = zip("a.json", " ".repeat(70 << 20));

    convert("fovea", "bia", "application/zip", bomb).then().statusCode(413);
  }

  private Response convert(String from, String to, String mediaType, byte[] body) {
    return depositor
        .call()
        .contentType(mediaType)
        .body(body)
        .post("/v1/formats/" + from + ":convert?to=" + to);
  }

  private String example(String form, String path) {
    return depositor.call().get("/v1/formats/" + form + "/examples/" + path).asString();
  }

  private static byte[] zip(String... pathsAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int n = 0; n < pathsAndTexts.length; n += 2) {
        zip.putNextEntry(new ZipEntry(pathsAndTexts[n]));
        zip.write(pathsAndTexts[n + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}

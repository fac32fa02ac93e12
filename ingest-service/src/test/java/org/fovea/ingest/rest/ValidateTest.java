package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What a draft is told before anything is submitted. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ValidateTest {

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @Test
  void previewShowsTheImagesAndTheHoles() {
    // Given
    String draft = MiniScreen.draft(depositor);
    Response accepted = depositor.call().post(draft + ":validate");
    depositor.ended(accepted).then().body("state", equalTo("SUCCEEDED"));

    // Then
    depositor
        .call()
        .post(draft + "/images:preview")
        .then()
        .statusCode(200)
        .body("images", equalTo(2))
        .body("pending", equalTo(0))
        .body("plates[0].imagedWells", equalTo(2))
        .body("plates[0].holes", empty());
    depositor
        .get(draft + "/report")
        .then()
        .body("content.images", equalTo(2))
        .body("submittable", equalTo(true));
  }

  @Test
  void validationReportsWithoutChangingTheDraft() {
    // Given
    String draft = depositor.draft();
    depositor.putDocument(draft, MiniScreen.STUDY_PATH, MiniScreen.study()).then().statusCode(201);

    // When
    Response accepted = depositor.call().post(draft + ":validate");
    depositor
        .ended(accepted)
        .then()
        .body("state", equalTo("SUCCEEDED"))
        .body("result", equalTo(Calls.DOOR + draft + "/report"));

    // Then
    depositor
        .get(draft + "/report")
        .then()
        .statusCode(200)
        .body("form", equalTo("idr"))
        .body("current", equalTo(true));
    depositor
        .call()
        .accept("text/tab-separated-values")
        .get(draft + "/report")
        .then()
        .statusCode(200)
        .body(startsWith("severity\tcode"));
    depositor.get(draft).then().body("state", equalTo("DRAFT"));
  }

  @Test
  void everyFormOfTheReportTellsTheSame() {
    // Given
    String draft = depositor.draft();
    depositor.putDocument(draft, MiniScreen.STUDY_PATH, MiniScreen.study()).then().statusCode(201);
    depositor.ended(depositor.call().post(draft + ":validate"));

    // When
    JsonPath report = depositor.get(draft + "/report").jsonPath();
    String text = reportAs("text/plain", draft);
    String table = reportAs("text/tab-separated-values", draft);
    String lines = reportAs("application/x-ndjson", draft);

    // Then
    List<String> codes = report.getList("causes.code");
    assertFalse(codes.isEmpty());
    for (String code : codes) {
      assertTrue(text.contains(Calls.DOOR + "/problems/" + code), text);
      assertTrue(table.contains("\t" + code + "\t"), table);
      assertTrue(lines.lines().skip(1).anyMatch(line -> line.contains(code)), lines);
    }
    int total = report.getList("causes.total", Integer.class).stream().mapToInt(n -> n).sum();
    int counted =
        report.getInt("counts.error")
            + report.getInt("counts.warning")
            + report.getInt("counts.note");
    assertEquals(counted, total);
    assertEquals(1 + report.getList("findings").size(), lines.lines().count());
  }

  @Test
  void aFaultOfAManifestsColumnIsToldAtTheRowOfTheManifestSentLast() {
    // Given
    String draft = depositor.draft();
    depositor.putDocument(draft, MiniScreen.STUDY_PATH, MiniScreen.study()).then().statusCode(201);
    depositor
        .putDocument(draft, MiniScreen.LIBRARY_PATH, MiniScreen.library())
        .then()
        .statusCode(201);
    MiniScreen.FILES.forEach(
        path -> depositor.putFile(draft, path, MiniScreen.tiff(1)).then().statusCode(201));
    String header = "path\tplate\twell\tfield\tz\n";
    String bad = "P1/A1.tif\tP1\tA1\t0\ttop\n";
    String good = "P1/A2.tif\tP1\tA2\t0\t0\n";

    // When, then
    assertEquals("P1/A1.tif 3 z top", faultOf(draft, header + good + bad));
    assertEquals("P1/A1.tif 2 z top", faultOf(draft, header + bad + good));
  }

  private String faultOf(String draft, String manifest) {
    depositor.putManifest(draft, manifest).then().statusCode(200);
    depositor.ended(depositor.call().post(draft + ":validate"));
    return depositor
        .get(draft + "/report")
        .jsonPath()
        .getString(
            "findings.find { it.code == 'images-number-malformed' }"
                + ".with { it.file + ' ' + it.row + ' ' + it.column + ' ' + it.value }");
  }

  private String reportAs(String mediaType, String draft) {
    Response answer = depositor.call().accept(mediaType).get(draft + "/report");
    answer.then().statusCode(200).contentType(startsWith(mediaType));
    return answer.asString();
  }
}

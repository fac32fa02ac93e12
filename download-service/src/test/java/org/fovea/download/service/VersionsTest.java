package org.fovea.download.service;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Which version of a study a caller reads, and that no other shines through it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionsTest extends ServiceTest {

  @Test
  void theLatestIsTheLatestThatTheCallerMayRead() throws Exception {
    // Given
    Deposit first = publishedPlate();
    Deposit second = revised(first);

    // When
    apply(second.inReview());

    // Then
    String url = "/v1/files/" + first.accession + "/";
    call().get(url).then().statusCode(307).header("Location", endsWith(".v1/"));
    callAs(first.owner, "depositor")
        .get(url)
        .then()
        .statusCode(307)
        .header("Location", endsWith(".v2/"));
    callAsCurator().get(url).then().statusCode(307).header("Location", endsWith(".v2/"));

    // When
    apply(second.published());

    // Then
    call().get(url).then().statusCode(307).header("Location", endsWith(".v2/"));
    call().get("/v1/files/{a}.v1/readme.json", first.accession).then().statusCode(200);
  }

  @Test
  void fileOfAVersionInReviewIsNotInThePublishedOne() throws Exception {
    // Given
    Deposit first = publishedPlate();
    List<String> before = members(first.accession + ".v1");
    String published = first.accession + ".v1";

    // When
    apply(revised(first).inReview());

    // Then
    call().get("/v1/files/{v}/plate1/secret.tif", published).then().statusCode(404);
    call().get("/v1/files/{v}/hidden/", published).then().statusCode(404);
    call()
        .accept("application/json")
        .get("/v1/files/{v}/", published)
        .then()
        .body("items.name", equalTo(List.of("plate1", "readme.json")));
    call()
        .accept("application/json")
        .get("/v1/files/{v}/plate1/", published)
        .then()
        .body("items.name", equalTo(List.of("a", "b.tif", "hello.tif")));
    assertEquals(before, members(published));
    assertEquals(before, listed(published));
  }

  @Test
  void eachVersionKeepsItsOwnBytesUnderTheSamePath() throws Exception {
    // Given
    Deposit first = publishedPlate();

    // When
    apply(revised(first).published());

    // Then
    String url = "/v1/files/" + first.accession + ".v%d/plate1/hello.tif";
    call().get(url.formatted(1)).then().statusCode(200).body(equalTo("hello, pixels"));
    call().get(url.formatted(2)).then().statusCode(200).body(equalTo("hello again"));
  }

  @Test
  void readersOfAStudyReadWhatIsPrivate() throws Exception {
    // Given
    String reader = UUID.randomUUID().toString();
    Deposit deposit = plate().readBy(reader);

    // When
    apply(deposit.inReview());

    // Then
    String url = "/v1/files/" + deposit.accession + ".v1/readme.json";
    callAs(reader, "depositor").get(url).then().statusCode(200);
    callAs(UUID.randomUUID().toString(), "depositor").get(url).then().statusCode(404);
  }

  @Test
  void versionInReviewIsReadByItsOwnerWhenTheOneBeforeIsWithdrawn() throws Exception {
    // Given
    Deposit first = publishedPlate();
    Deposit second = revised(first);
    apply(second.inReview());

    // When
    apply(revised(first, first.withdrawn()).inReview());

    // Then
    String url = "/v1/files/" + first.accession + "/";
    call().get(url).then().statusCode(410).body("code", is("withdrawn"));
    callAs(first.owner, "depositor")
        .get(url)
        .then()
        .statusCode(307)
        .header("Location", endsWith(".v2/"));
    call().get("/v1/files/{a}.v2/", first.accession).then().statusCode(404);
  }

  @Test
  void versionThatWasNeverPublicIsNotGoneButNowhere() throws Exception {
    // Given
    Deposit deposit = plate();
    apply(deposit.inReview());

    // When
    apply(deposit.closedUnpublished());

    // Then
    String url = "/v1/files/" + deposit.accession + ".v1/readme.json";
    call().get(url).then().statusCode(404).body("code", is("not-found"));
    callAs(deposit.owner, "depositor").get(url).then().statusCode(404);
  }

  @Test
  void versionThatIsRefusedIsServedToNobody() throws Exception {
    // Given
    Deposit first = publishedPlate();
    Deposit second = revised(first);
    apply(second.inReview());

    // When
    apply(second.refused());

    // Then
    callAs(first.owner, "depositor")
        .get("/v1/files/{a}.v2/plate1/secret.tif", first.accession)
        .then()
        .statusCode(404);
    call().get("/v1/files/{a}.v1/readme.json", first.accession).then().statusCode(200);
  }

  @Test
  void archiveOfAVersionThatIsSubmittedAgainHoldsWhatIsSubmittedNow() throws Exception {
    // Given
    Deposit deposit = plate();
    apply(deposit.inReview());
    String url = "/v1/archives/" + deposit.accession + ".v1.zip";
    Response before = callAs(deposit.owner, "depositor").get(url);

    // When
    apply(deposit.file("plate1/late.tif", HELLO).write().inReview());

    // Then
    Response after = callAs(deposit.owner, "depositor").get(url);
    assertEquals(
        "plate1/late.tif",
        names(after).stream().filter(name -> !names(before).contains(name)).findAny().orElse(""));
    assertNotEquals(before.header("ETag"), after.header("ETag"));
  }

  private Deposit revised(Deposit first) {
    return revised(first, first.published());
  }

  /** A second version with a file of other bytes and two more. */
  private Deposit revised(Deposit first, StudyState state) {
    return first
        .revisionAfter(state)
        .file("plate1/hello.tif", Deposit.text("hello again"))
        .file("plate1/secret.tif", Deposit.text("secret"))
        .file("hidden/secret.tif", Deposit.text("secret"))
        .file("readme.json", Deposit.text("{\"a\": 1}"), "document")
        .write();
  }

  private static List<String> members(String version) {
    return names(call().get("/v1/archives/{v}.zip", version));
  }

  private static List<String> listed(String version) {
    return call()
        .get("/v1/manifests/{v}.sha256", version)
        .asString()
        .lines()
        .map(line -> line.substring(66))
        .toList();
  }

  private static List<String> names(Response archive) {
    assertEquals(200, archive.statusCode());
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.asByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return names;
  }
}

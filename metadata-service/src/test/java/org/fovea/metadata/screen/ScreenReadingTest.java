package org.fovea.metadata.screen;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScreenReadingTest {

  @Inject Deposits deposits;

  private Person owner;
  private Deposit deposit;

  @BeforeEach
  void recorded() {
    owner = Callers.withRoles(Role.DEPOSITOR);
    deposit = deposits.recorded(owner.id());
  }

  @Test
  void aScreenCountsWhatItsPlatesSay() {
    owner
        .asks()
        .get(deposit.path() + "/screens/screenA")
        .then()
        .statusCode(200)
        .body("plates", is(2))
        .body("positions", is(1920))
        .body("laidOutWells", is(3))
        .body("imagedWells", is(2));
    owner
        .asks()
        .get(deposit.path() + "/screens")
        .then()
        .statusCode(200)
        .body("items[0].path", is("screenA"));
    owner.asks().get(deposit.path() + "/screens/screenB").then().statusCode(404);
  }

  @Test
  void platesAreReadByTheirPercentEncodedName() {
    owner
        .asks()
        .get(deposit.path() + "/screens/screenA/plates/200972726%5B5176%5D_kinome_YAP_TAZ")
        .then()
        .statusCode(200)
        .body("name", is(SampleContent.P1))
        .body("positions", is(384));
    owner.asks().get(deposit.path() + "/screens/screenA/plates/other").then().statusCode(404);
  }

  @Test
  void everyPlateIsReadByTheUrlItsListGives() {
    // given
    List<String> urls =
        owner.asks().get(deposit.path() + "/screens/screenA/plates").path("items.url");

    // when, then
    for (String url : urls) {
      owner.asks().get(URI.create(url).getRawPath()).then().statusCode(200).body("url", is(url));
      owner.asks().get(URI.create(url).getRawPath() + "/wells").then().statusCode(200);
    }
  }

  @Test
  void wellsAreAcceptedAsPeopleWriteThemAndAnsweredInOneWay() {
    for (String written : List.of("B07", "b7", "B7", "b007")) {
      owner
          .asks()
          .get(plate(SampleContent.P1) + "/wells/" + written)
          .then()
          .statusCode(200)
          .body("name", is("B7"))
          .body("rowIndex", is(1))
          .body("columnIndex", is(6))
          .body("treatments[0].genes[0].symbol", is("KIF2C"))
          .body("phenotypes[0].inheritedFrom.level", is("multiple replicates of reagent"))
          .body("scores[0].number", is(2.5f))
          .body("fields", hasSize(2))
          .body("fields[0].thumbnail", containsString("/v1/render/images/"));
    }
    owner
        .asks()
        .get(plate(SampleContent.ODD) + "/wells/af48")
        .then()
        .statusCode(200)
        .body("imaged", is(false));
    owner.asks().get(plate(SampleContent.P1) + "/wells/B9").then().statusCode(404);
    owner.asks().get(plate(SampleContent.P1) + "/wells/nonsense").then().statusCode(404);
  }

  @Test
  void wellsAreListedRowByRow() {
    owner
        .asks()
        .get(plate(SampleContent.P1) + "/wells?count=true")
        .then()
        .statusCode(200)
        .body("items.name", contains("B7", "B8"))
        .body("total", is(2))
        .body("items[1].controlType", is("negative control"));
  }

  @Test
  void imagesAreFilteredByPlateWellAndPath() {
    String images = deposit.path() + "/images";
    owner
        .asks()
        .get(images + "?screen=screenA&well=b07")
        .then()
        .statusCode(200)
        .body("items.field", contains(0, 1));
    owner
        .asks()
        .get(images + "?plate=" + encoded(SampleContent.P1) + "&count=true")
        .then()
        .body("total", is(3));
    owner
        .asks()
        .get(images + "?plate=" + encoded(SampleContent.ODD))
        .then()
        .body("items", hasSize(0));
    owner.asks().get(images + "?path=images/*_1.ome.tiff").then().body("items", hasSize(1));
    owner.asks().get(images + "?dataset=screenB").then().body("items", hasSize(0));
  }

  @Test
  void anImageShowsItsFactsPlaceAndParts() {
    // given
    String id = deposit.id("image", SampleContent.imageKey("B7", 0));

    // when, then
    owner
        .asks()
        .get("/v1/images/" + id)
        .then()
        .statusCode(200)
        .body("facts.sizeX", is(128))
        .body("facts.sizeY", is(96))
        .body("facts.physicalUnit", is("micrometer"))
        .body("facts.channels[0].name", is("Hoechst"))
        .body("well.name", is("B7"))
        .body("well.id", is(deposit.id("well", "screenA/" + SampleContent.P1 + "/B7")))
        .body("thumbnail", endsWith("/v1/render/images/" + id + "/thumbnail"))
        .body(
            "parts[0].url",
            endsWith("/v1/files/" + deposit.accession() + ".v1/images/B7_0.ome.tiff"));
    Callers.anybody().get("/v1/images/" + id).then().statusCode(404);
  }

  @Test
  void anImageThatCannotBeViewedSaysWhyAndHasNoThumbnail() {
    String id = deposit.id("image", SampleContent.imageKey("B8", 0));
    owner
        .asks()
        .get("/v1/images/" + id)
        .then()
        .statusCode(200)
        .body("viewable", is(false))
        .body("reason", is("cut short"))
        .body("thumbnail", nullValue())
        .body("facts", nullValue());
  }

  @Test
  void aBatchNamesWhatIsMissing() {
    // given
    String id = deposit.id("image", SampleContent.imageKey("B7", 1));

    // when, then
    owner
        .asks()
        .contentType(ContentType.JSON)
        .body(Map.of("ids", List.of("nonsense", id)))
        .post("/v1/images:batchGet")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("missing", contains("nonsense"));
    owner
        .asksBadly()
        .contentType(ContentType.JSON)
        .body(Map.of("ids", List.of()))
        .post("/v1/images:batchGet")
        .then()
        .statusCode(422);
  }

  @Test
  void resultsKeepTheirRawTextBesideNumbersAndNullTokens() {
    String table = deposit.path() + "/results/" + SampleContent.TABLE;
    owner
        .asks()
        .get(deposit.path() + "/results")
        .then()
        .statusCode(200)
        .body("items[0].rows", is(3));
    owner
        .asks()
        .get(table)
        .then()
        .statusCode(200)
        .body("columns[1].level.replicates", is("multiple"));
    owner
        .asks()
        .get(table + "/rows")
        .then()
        .statusCode(200)
        .body("items.row", contains(1, 2, 3))
        .body("items[0].cells[1].number", is(2.5f))
        .body("items[0].wells[0].name", is("B7"))
        .body("items[1].cells[1].null", is("NA"))
        .body("items[2].cells[1].raw", is(""))
        .body("items[2].wells", hasSize(0));
  }

  @Test
  void resultRowsOfAWellAreThoseThatJoinIt() {
    String rows = deposit.path() + "/results/" + SampleContent.TABLE + "/rows";
    owner
        .asks()
        .get(rows + "?well=" + encoded(SampleContent.P1 + "/b07"))
        .then()
        .statusCode(200)
        .body("items.row", contains(1));
    owner
        .asks()
        .get(rows + "?well=" + encoded(SampleContent.P1 + "/C1"))
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    owner
        .asks()
        .get(rows + "?well=B7")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("/query/well"));
  }

  private String plate(String name) {
    return deposit.path() + "/screens/screenA/plates/" + encoded(name);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchResourceTest {
  private static final ContractFilter CONTRACT = ContractFilter.forService("search");
  private static final String GENE = "\"Gene Symbol\" = cdk5rap2";

  @Inject Studies studies;

  @BeforeEach
  void fill() {
    studies.fill();
  }

  @Test
  void aGeneIsFoundInItsWellsInTheOrderOfThePlate() {
    search(Map.of("type", "well", "filter", GENE))
        .body("total", equalTo(4))
        .body("hits.title", contains("P1 A1", "P1 A2", "P1 B1", "P1 B10"))
        .body("hits.study.accession", everyItem(equalTo("FVA-1")))
        .body(
            "hits[0].url",
            containsString("/v1/studies/FVA-1.v1/screens/screenA/plates/P1/wells/A1"))
        .body("hits[0].scores[0].key", equalTo(Screen.SCORE))
        .body("hits[0].scores[0].inheritedFrom.table", equalTo("processed"))
        .body(
            "hits[0].attributes.key",
            hasItems("Phenotype", "Phenotype Term Accession", "Reagent Identifier"))
        .body("next", nullValue());
  }

  @Test
  void imagesAreTheWellsTimesTheirFieldsAndSayWhatTheyInherit() {
    search(Map.of("type", "image", "filter", GENE))
        .body("total", equalTo(8))
        .body("hits[0].thumbnail", containsString("/v1/render/images/"))
        .body("hits[1].thumbnail", nullValue())
        .body("hits[0].well", containsString("/plates/P1/wells/A1"))
        .body(
            "hits[0].attributes.find { it.key == 'Gene Symbol' }.inheritedFrom.well",
            equalTo("P1/A1"))
        .body("hits[0].attributes.find { it.key == 'SNR' }.inheritedFrom", nullValue())
        .body("hits[0].scores[0].inheritedFrom.well", equalTo("P1/A1"))
        .body("hits[0].scores[0].inheritedFrom.row", equalTo(1));
  }

  @Test
  void theTreeAsksOfNumbersAndParents() {
    given()
        .filter(CONTRACT)
        .contentType(ContentType.JSON)
        .body(
            """
            {"type": "well",
             "where": {"all": [{"key": "gene symbol synonyms", "is": "CEP215"}, {"key": "%1$s", "gte": 1.5}]},
             "facets": [{"key": "Control Type"}, {"key": "%1$s", "histogram": 2}],
             "sort": [{"key": "%1$s", "order": "desc"}], "limit": 2}
            """
                .formatted(Screen.SCORE))
        .post("/v1/search")
        .then()
        .statusCode(200)
        .body("total", equalTo(3))
        .body("hits.title", contains("P1 B10", "P1 B1"))
        .body("facets[0].missing", equalTo(3))
        .body("facets[1].values.count", contains(1, 2));
    search(
            Map.of(
                "type",
                "well",
                "filter",
                "screen(\"Screen Imaging Method\" contains spinning) and " + GENE))
        .body("total", equalTo(4));
    search(Map.of("type", "well", "filter", "study(\"Study Type\" = \"light sheet\")"))
        .body("total", equalTo(0));
  }

  @Test
  void pagesJoinToTheWholeThroughTheLink() {
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request =
          given().filter(CONTRACT).queryParam("type", "image").queryParam("limit", 3);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      ValidatableResponse page =
          request.get("/v1/search").then().statusCode(200).body("total", equalTo(8));
      found.addAll(page.extract().path("hits.id"));
      cursor = page.extract().path("next");
      assertEquals(cursor != null, page.extract().header("Link") != null);
    } while (cursor != null);
    assertEquals(8, found.stream().distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "type, well",
    "q, spindle",
    "filter, Plate = P1",
    "filter, Plate exists",
    "sort, Plate",
    "sort, -Field"
  })
  void aCursorOfAnotherQueryIsRefused(String parameter, String other) {
    Map<String, String> query =
        Map.of("type", "image", "filter", "not Plate = P9", "sort", "Field", "limit", "1");
    String cursor = search(query).extract().path("next");
    Map<String, String> altered = new HashMap<>(query);
    altered.put(parameter, other);
    altered.put("cursor", cursor);
    given()
        .filter(CONTRACT)
        .queryParams(altered)
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @Test
  void bothNamesOfAColumnAreSearchedAndBlankCellsAreNot() {
    search(Map.of("type", "well", "filter", "\"Characteristics [Organism]\" = \"homo sapiens\""))
        .body("total", equalTo(4));
    search(Map.of("type", "well", "filter", "\"RefSeq Accession\" exists"))
        .body("total", equalTo(0));
  }

  @Test
  void aFilterThatCannotBeReadNamesItsPosition() {
    given()
        .filter(CONTRACT)
        .queryParam("filter", "\"Gene Symbol\" =")
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"))
        .body("errors[0].column", equalTo("16"));
  }

  @Test
  void aBodyIsToldAllItsFaultsAtOnce() {
    given()
        .filter(CONTRACT.badRequest())
        .contentType(ContentType.JSON)
        .body(
            "{\"type\": 1, \"limit\": \"x\", \"where\": {\"all\": [{\"key\": \"a\", \"lt\": \"b\"},"
                + " {}]}}")
        .post("/v1/search")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-query"))
        .body("errors.pointer", hasItems("/type", "/limit", "/where/all/0/lt", "/where/all/1"));
  }

  @Test
  void aBodyThatIsNoJsonIsMalformed() {
    given()
        .filter(CONTRACT.badRequest())
        .contentType(ContentType.JSON)
        .body("{\"type\": ")
        .post("/v1/search")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-json"));
  }

  @Test
  void anUnknownParameterAWrongLimitAndAnEmptyKeyAreRefused() {
    for (String parameter :
        List.of("kind=well", "limit=x", "limit=2000", "sort=", "sort=a&sort=")) {
      given().filter(CONTRACT.badRequest()).get("/v1/search?" + parameter).then().statusCode(400);
    }
  }

  @Test
  void aConditionThatCostsTooMuchIsRefused() {
    given()
        .filter(CONTRACT)
        .queryParam("filter", "a contains b")
        .get("/v1/search")
        .then()
        .statusCode(422)
        .body("code", equalTo("query-too-expensive"));
  }

  @Test
  void keysAndValuesSayWhatCanBeAsked() {
    given()
        .filter(CONTRACT)
        .queryParam("prefix", "gene s")
        .get("/v1/search/keys")
        .then()
        .statusCode(200)
        .body("items.key", contains("Gene Symbol", "Gene Symbol Synonyms"))
        .body("items[0].counts.well", equalTo(4))
        .body("items[0].counts.image", equalTo(8));
    given()
        .filter(CONTRACT)
        .queryParam("type", "well")
        .get("/v1/search/keys/{key}/values", "Gene Symbol")
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of(Map.of("value", "CDK5RAP2", "count", 4))));
    given()
        .filter(CONTRACT)
        .queryParams(Map.of("prefix", "cdk", "type", "well"))
        .get("/v1/search/suggest")
        .then()
        .statusCode(200)
        .body(
            "items",
            equalTo(List.of(Map.of("key", "Gene Symbol", "value", "CDK5RAP2", "count", 4))));
  }

  @Test
  void aKeyWithASlashHasItsUrl() {
    String url =
        given()
            .filter(CONTRACT)
            .queryParam("prefix", "dose")
            .get("/v1/search/keys")
            .then()
            .body("items.kind", contains("mixed"))
            .extract()
            .path("items[0].url");
    given()
        .filter(CONTRACT)
        .urlEncodingEnabled(false)
        .get(url.substring(url.indexOf("/v1/")) + "?type=well&prefix=10")
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of(Map.of("value", "10 mg", "count", 4))));
    search(Map.of("type", "well", "filter", "\"Dose (mg/L)\" > 5 mg")).body("total", equalTo(4));
    search(Map.of("type", "well", "filter", "\"Dose (mg/L)\" > 5 g")).body("total", equalTo(0));
  }

  private static ValidatableResponse search(Map<String, ?> parameters) {
    return given()
        .filter(CONTRACT)
        .queryParams(parameters)
        .get("/v1/search")
        .then()
        .statusCode(200);
  }
}

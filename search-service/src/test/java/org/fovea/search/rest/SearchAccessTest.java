package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.fovea.search.rest.Studies.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestAccess.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What private studies show to whom. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchAccessTest {
  private static final ContractFilter CONTRACT = ContractFilter.forService("search");
  private static final String GENE = "\"Gene Symbol\" = cdk5rap2";

  @Inject Studies studies;
  private TestKey owner;

  @BeforeEach
  void fill() {
    owner = studies.fill();
  }

  @Test
  void aPrivateStudyIsSeenByItsOwnerAndCuratorsAlone() {
    TestKey stranger = TestAccess.key(Role.DEPOSITOR);
    TestKey curator = TestAccess.key(Role.CURATOR);
    for (String key : List.of("", stranger.text())) {
      as(key)
          .queryParam("q", "hiddenword")
          .get("/v1/search")
          .then()
          .body("total", equalTo(0))
          .body("hits", empty());
      as(key)
          .queryParams(Map.of("type", "well", "facet", "Plate", "limit", 0))
          .get("/v1/search")
          .then()
          .body("facets[0].values", equalTo(List.of(Map.of("value", "P1", "count", 5))));
      as(key).queryParam("prefix", "FVA-2").get("/v1/search/suggest").then().body("items", empty());
      as(key).get("/v1/search/keys/Accession/values").then().body("items.value", contains("FVA-1"));
    }
    for (String key : List.of(owner.text(), curator.text())) {
      as(key).queryParam("q", "hiddenword").get("/v1/search").then().body("total", equalTo(1));
      as(key)
          .queryParams(Map.of("type", "well", "filter", GENE))
          .get("/v1/search")
          .then()
          .body("total", equalTo(8));
      as(key).get("/v1/search/keys/Accession/values").then().body("items.value", hasItem("FVA-2"));
    }
  }

  @Test
  void aPrivateStudyIsSeenByItsReaders() {
    TestKey reader = TestAccess.key(Role.DEPOSITOR);
    Screen screen = Screen.of("FVA-5", "sharedword");
    studies.tellPrivate(screen, owner.principal(), List.of(reader.principal()));
    for (String key : List.of(reader.text(), owner.text())) {
      as(key).queryParam("q", "sharedword").get("/v1/search").then().body("total", equalTo(1));
    }
    for (String key : List.of("", TestAccess.key(Role.DEPOSITOR).text())) {
      as(key).queryParam("q", "sharedword").get("/v1/search").then().body("total", equalTo(0));
    }
    studies.tell(screen, 2, owner.principal());
  }

  @Test
  void aNewerPrivateVersionIsShownToItsOwnerAndTheOpenOneToOthers() {
    Screen first = Screen.of("FVA-3", "firstword");
    Screen second = new Screen(first.study(), "FVA-3", "secondword");
    StoredRoot one = studies.write(first, 1);
    StoredRoot two = studies.write(second, 2);
    studies.tell(
        first,
        1,
        owner.principal(),
        version(1, Visibility.PUBLIC, one),
        version(2, Visibility.PRIVATE, two));
    as("")
        .queryParam("filter", "Accession = FVA-3")
        .get("/v1/search")
        .then()
        .body("hits.study.version", contains(1));
    as(owner.text())
        .queryParam("filter", "Accession = FVA-3")
        .get("/v1/search")
        .then()
        .body("hits.study.version", contains(2));
    // when the second is published
    studies.tell(
        first,
        2,
        owner.principal(),
        version(1, Visibility.PUBLIC, one),
        version(2, Visibility.PUBLIC, two));
    // then
    as("")
        .queryParam("filter", "Accession = FVA-3")
        .get("/v1/search")
        .then()
        .body("hits.study.version", contains(2));
    withdraw(first, 3, version(1, Visibility.CLOSED, one), version(2, Visibility.CLOSED, two));
  }

  @Test
  void aWithdrawnStudyIsGoneAtOnceForEverybody() {
    Screen screen = Screen.of("FVA-4", "goneword");
    StoredRoot root = studies.write(screen, 1);
    studies.tell(screen, 1, owner.principal(), version(1, Visibility.PUBLIC, root));
    as("").queryParam("q", "goneword").get("/v1/search").then().body("total", equalTo(1));
    withdraw(screen, 2, version(1, Visibility.CLOSED, root));
    for (String key : List.of("", owner.text(), TestAccess.key(Role.CURATOR).text())) {
      as(key).queryParam("q", "goneword").get("/v1/search").then().body("total", equalTo(0));
    }
  }

  @Test
  void contactDataIsNeverSearchable() {
    search(Map.of("q", "Fulham")).body("total", equalTo(0));
    search(Map.of("q", "Alexis")).body("total", equalTo(1));
    List<String> listed =
        given().filter(CONTRACT).get("/v1/search/keys").then().extract().path("items.key");
    assertFalse(listed.contains("Study Person Email"));
    assertFalse(listed.contains("Operator"), "an image's e-mail address is one too");
  }

  private void withdraw(
      Screen screen, long sequence, org.fovea.contract.event.StudyState.Version... versions) {
    studies.tell(screen, sequence, owner.principal(), versions);
    as("")
        .queryParam("filter", "Accession = " + screen.accession())
        .get("/v1/search")
        .then()
        .body("hits", hasSize(0));
  }

  private static RequestSpecification as(String key) {
    RequestSpecification request = given().filter(CONTRACT);
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
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

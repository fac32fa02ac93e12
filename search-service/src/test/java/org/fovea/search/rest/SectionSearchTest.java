package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestAccess.TestKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SectionSearchTest {
  private static final ContractFilter CONTRACT = ContractFilter.forService("search");

  @Inject Studies studies;

  @Test
  void aStudyAndItsDatasetAreFoundByTheImagingMethodOfASection() {
    // given
    TestKey owner = told(Component.of("FVA-401"));

    // when, then
    for (String type : new String[] {"study", "dataset"}) {
      search(owner, type, "\"Imaging method\" = \"confocal microscopy\"")
          .body("hits.study.accession", contains("FVA-401"));
    }
    search(owner, "image", "dataset(\"Imaging method\" = \"confocal microscopy\")")
        .body("total", equalTo(2));
  }

  @Test
  void aDatasetHasWhatItsAssociationsNameAndNothingElseOfTheStudy() {
    // given
    TestKey owner = told(Component.of("FVA-402"));

    // when, then
    search(owner, "study", "Organism = \"homo sapiens\" and Biosample = Nuclei")
        .body("hits.study.accession", contains("FVA-402"));
    search(owner, "dataset", "Organism = \"homo sapiens\" and \"Dataset Kind\" = component")
        .body("total", equalTo(0));
    search(owner, "dataset", "Organism = \"mus musculus\"")
        .body("total", equalTo(1))
        .body(
            "hits[0].attributes.find { it.key == 'Organism' }.inheritedFrom.level",
            equalTo("study"))
        .body("hits[0].attributes.find { it.key == 'Software' }.inheritedFrom", nullValue())
        .body("hits[0].attributes.key", hasItem("Biological entity Term Accession"));
  }

  @Test
  void organismsOfSectionsAreCountedInFacets() {
    // given
    TestKey owner = told(Component.of("FVA-403"));

    // when, then
    asks(owner)
        .queryParam("type", "study")
        .queryParam("filter", "Biosample = Fibroblasts")
        .queryParam("facet", "Organism")
        .get("/v1/search")
        .then()
        .statusCode(200)
        .body("facets[0].values.value", containsInAnyOrder("Mus musculus", "Homo sapiens"));
  }

  @Test
  void contactDataInSectionsIsFoundByNobody() {
    // given
    TestKey owner = told(Component.of("FVA-404"));

    // when, then
    for (String word : new String[] {Component.MAIL, Component.PHONE}) {
      asks(owner)
          .queryParam("type", "study")
          .queryParam("q", word)
          .get("/v1/search")
          .then()
          .statusCode(200)
          .body("total", equalTo(0));
    }
    search(owner, "study", "\"E-mail\" exists").body("total", equalTo(0));
  }

  @Test
  void imagesAreFoundByWhatWasObservedInThem() {
    // given
    TestKey owner = told(Component.of("FVA-405"));

    // when, then
    search(owner, "image", "\"Image Width\" > 1000 and \"Voxel Type\" = uint16")
        .body("hits.title", contains("b"));
    search(owner, "image", "\"Pixel Width\" < 0.2 micrometer").body("total", equalTo(2));
  }

  @Test
  void replacedFactsReplaceWhatIsFound() {
    // given
    Component component = Component.of("FVA-406");
    TestKey owner = TestAccess.key(Role.DEPOSITOR);
    studies.tell(
        component,
        1,
        owner.principal(),
        Studies.version(1, Visibility.PRIVATE, studies.write(component, 1)));
    search(owner, "image", "\"Image Width\" exists").body("total", equalTo(0));

    // when
    studies.tell(component, 2, owner.principal(), studies.withFacts(component));

    // then
    search(owner, "image", "\"Image Width\" exists").body("total", equalTo(2));
  }

  @Test
  void imageSetsAreFoundByWhatTheyDeclare() {
    // given
    TestKey owner = told(Movies.of("FVA-407"));

    // when, then
    search(
            owner,
            "dataset",
            "Category = \"micrographs - multiframe\" and \"Pixel Width\" < 1.5 angstrom")
        .body("hits.study.accession", contains("FVA-407"))
        .body("hits[0].attributes.find { it.key == 'Images' }.number", equalTo(951));
  }

  /** Told to search as private, so that no other test sees it. */
  private TestKey told(Sample sample) {
    TestKey owner = TestAccess.key(Role.DEPOSITOR);
    studies.tell(sample, 1, owner.principal(), studies.withFacts(sample));
    return owner;
  }

  private static ValidatableResponse search(TestKey owner, String type, String filter) {
    return asks(owner)
        .queryParam("type", type)
        .queryParam("filter", filter)
        .get("/v1/search")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification asks(TestKey owner) {
    return given().filter(CONTRACT).header("Authorization", "Bearer " + owner.text());
  }
}

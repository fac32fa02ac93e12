package org.fovea.metadata.section;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.BiaSample;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.EmpiarSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SectionListsTest {

  @Inject Deposits deposits;

  @Test
  void biosamplesAreListedWithTheUrlThatReadsThem() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when
    Response list = Callers.anybody().get(deposit.path() + "/biosamples?count=true");

    // then
    list.then()
        .statusCode(200)
        .body("total", is(1))
        .body("items[0].section.title", is("RPE cells"))
        .body("items[0].section.sections[0].type", is("Organism"))
        .body("items[0].dataset", nullValue());
    read(list, "items[0].url").body("section.id", is("Biosample-1"));
  }

  @Test
  void anAssociationNamesItsSectionsAndWhereTheyAre() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when
    Response list = Callers.anybody().get(deposit.path() + "/associations");

    // then
    list.then()
        .statusCode(200)
        .body("items.specimenPreparation.title", contains("Fixed and stained", "Live"))
        .body("items[0].dataset.path", is(BiaSample.COMPONENT))
        .body("items[1].specimenPreparation.url", nullValue())
        .body("items[1].analysis.title", is("Tracking"));
    read(list, "items[0].acquisition.url").body("section.type", is("Image acquisition"));
    read(list, "items[1].url").body("analysis.title", is("Tracking"));
  }

  @Test
  void aSpecimenIsABiosampleThatWasPreparedInAWay() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when
    Response list = Callers.anybody().get(deposit.path() + "/specimens");

    // then
    list.then()
        .statusCode(200)
        .body("items.biosample.title", contains("RPE cells", "RPE cells"))
        .body("items.specimenPreparation.title", contains("Fixed and stained", "Live"))
        .body("items[0].datasets.path", contains(BiaSample.COMPONENT));
    read(list, "items[0].url").body("specimenPreparation.title", is("Fixed and stained"));
  }

  @Test
  void protocolsAndAcquisitionsAreSectionsOfTheirTypes() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when, then
    list(deposit, "protocols").body("items.section.type", contains("Specimen"));
    list(deposit, "acquisitions").body("items.section.title", contains("Spinning disk"));
    list(deposit, "analyses").body("items", empty());
    list(deposit, "annotation-methods")
        .body("items.section.title", contains("Nuclei"))
        .body("items[0].dataset.path", is(BiaSample.ANNOTATIONS));
  }

  @Test
  void listsArePaged() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when
    Response first = Callers.anybody().get(deposit.path() + "/associations?limit=1&count=true");

    // then
    first.then().body("items.number", contains(1)).body("total", is(2));
    Callers.anybody()
        .queryParam("cursor", first.<String>path("next"))
        .get(deposit.path() + "/associations?limit=1")
        .then()
        .statusCode(200)
        .body("items.number", contains(2))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "associations",
        "biosamples",
        "specimens",
        "acquisitions",
        "protocols",
        "analyses",
        "annotation-methods"
      })
  void formsWithoutThemAnswerEmptyLists(String list) {
    list(deposits.published("somebody", EmpiarSample::new), list).body("items", empty());
    list(deposits.published("somebody"), list).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"biosamples", "specimens/1", "associations/1", "sections/1"})
  void whatIsPrivateIsAsAbsentAsWhatDoesNotExist(String place) {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when
    String hidden = Callers.anybody().get(deposit.path() + "/" + place).asString();
    String unknown = Callers.anybody().get("/v1/studies/FVA-99999999/" + place).asString();

    // then
    assertEquals(unknown.replace("FVA-99999999", deposit.accession()), hidden);
  }

  @Test
  void whatIsInNoPlaceIsAbsent() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when, then
    for (String place : new String[] {"sections/99", "associations/3", "specimens/3"}) {
      Callers.anybody().get(deposit.path() + "/" + place).then().statusCode(404);
    }
  }

  @Test
  void contactDataStaysWithOwnerAndCurators() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.published(owner.id(), BiaSample::new);
    String author = deposit.path() + "/sections/1";

    // when
    String open = Callers.anybody().get(author).asString();

    // then
    BiaSample.CONTACTS.forEach(contact -> assertFalse(open.contains(contact), contact));
    owner
        .asks()
        .get(author)
        .then()
        .body("section.attributes.value.toString()", containsString(BiaSample.CONTACTS.get(0)));
  }

  @Test
  void theStudyLeadsToItsLists() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when, then
    Callers.anybody()
        .get(deposit.path())
        .then()
        .body("links.annotationMethods", containsString("/annotation-methods"))
        .body("links.specimens", not(nullValue()));
  }

  private static ValidatableResponse list(Deposit deposit, String list) {
    return Callers.anybody().get(deposit.path() + "/" + list).then().statusCode(200);
  }

  private static ValidatableResponse read(Response list, String url) {
    String path = URI.create(list.path(url)).getRawPath();
    return Callers.anybody().urlEncodingEnabled(false).get(path).then().statusCode(200);
  }
}

package org.fovea.metadata.study;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.BiaSample;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.EmpiarSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SectionsReadingTest {

  @Inject Deposits deposits;

  @Test
  void theSectionsOfAFormStandInPlaceWithQualifiersLinksAndReferences() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when, then
    Callers.anybody()
        .get(deposit.path())
        .then()
        .statusCode(200)
        .body(
            "sections.type",
            contains(
                "author", "organisation", "Biosample", "Specimen", "Image acquisition", "Funding"))
        .body("sections[0].attributes.find { it.key == 'affiliation' }.reference", is(true))
        .rootPath("sections[2]")
        .body("title", is("RPE cells"))
        .body("sections[0].attributes[0].value", is("Homo sapiens"))
        .body("links.url", contains("https://example.org/line", "ERP116793"))
        .body("links[1].attributes[0].value", is("ENA"))
        .body("attributes[1].nameQualifiers[0].value", is("BTO"))
        .body("attributes[1].valueQualifiers[0].name", is("TermId"))
        .body("attributes[0]", not(hasKey("nameQualifiers")));
  }

  @Test
  void contactDataInsideSectionsIsForTheOwnerAndCuratorsOnly() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.published(owner.id(), BiaSample::new);
    List<String> places =
        List.of(
            deposit.path(),
            deposit.path() + "/datasets/" + BiaSample.COMPONENT,
            deposit.path() + "/files");

    // when
    String open = places.stream().map(p -> Callers.anybody().get(p).asString()).toList().toString();
    String inside = places.stream().map(p -> owner.asks().get(p).asString()).toList().toString();

    // then
    for (String contact : BiaSample.CONTACTS) {
      assertFalse(open.contains(contact), contact);
      assertTrue(inside.contains(contact), contact);
    }
  }

  @Test
  void aComponentTellsWhatWasAssociatedInOrder() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when, then
    Callers.anybody()
        .get(deposit.path() + "/datasets/" + BiaSample.COMPONENT)
        .then()
        .statusCode(200)
        .body("associations.specimenPreparation", contains("Fixed and stained", "Live"))
        .body("associations[1].analysis", is("Tracking"))
        .body("sections[0].title", is("Landmarks"))
        .body("facts", containsString("/datasets/confocal-images/facts"));
  }

  @Test
  void anImageSetTellsWhatIsDeclared() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when, then
    Callers.anybody()
        .get(deposit.path() + "/datasets")
        .then()
        .statusCode(200)
        .rootPath("items[0].declared")
        .body("category", is("micrographs - multiframe"))
        .body("images", is(5))
        .body("patterns[0].matched", is(5));
  }
}

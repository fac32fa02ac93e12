package org.fovea.metadata.fact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.BiaSample;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.EmpiarSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactsTest {

  @Inject Deposits deposits;

  @Test
  void declaredSizesStandBesideObservedOnesWithTheNumberOfImages() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path(), EmpiarSample.MOVIES);

    // then
    facts
        .body("images", is(5))
        .body("imagesWithoutFacts", is(1))
        .body("declared.imageWidth", is(3710))
        .body("roles.role", contains("movie", "gain"))
        .body("roles.files", contains(5, 1))
        .rootPath("fields.find { it.field == 'imageWidth' }")
        .body("declared", is(3710))
        .body("observed.value", contains(3838))
        .body("observed.images", contains(4))
        .body("verdict", is("transposed"));
    field(facts, "imageHeight").body("verdict", is("transposed"));
    field(facts, "images").body("verdict", is("equal"));
  }

  @Test
  void aSetThatIsNotOfOneVoxelTypeDiffersAndCountsEach() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path(), EmpiarSample.MOVIES);

    // then
    field(facts, "voxelType")
        .body("observed.value", contains("uint16", "int16"))
        .body("observed.images", contains(3, 1))
        .body("values", is(2))
        .body("verdict", is("differs"));
  }

  @Test
  void pixelSizesAgreeWithinTwoPercentAndAFactorOfTwoIsExplained() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path(), EmpiarSample.MOVIES);

    // then
    field(facts, "pixelWidth")
        .body("unit", is("angstrom"))
        .body("observed[0].value", is(1.005f))
        .body("verdict", is("equal"));
    field(facts, "pixelHeight")
        .body("verdict", is("differs"))
        .body("hint", containsString("super-resolution"));
  }

  @Test
  void pagesWithoutMeaningAreFramesWhereFramesAreDeclared() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path(), EmpiarSample.MOVIES);

    // then
    field(facts, "framesPerImage")
        .body("observed.value", contains(38))
        .body("verdict", is("equal"));
    field(facts, "frameRange").body("declared", is("1–38")).body("verdict", is("equal"));
    facts.noRootPath().body("fields.field", not(hasItems("slices")));
  }

  @Test
  void formatsAreComparedByFamily() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path(), EmpiarSample.MOVIES);

    // then
    field(facts, "headerFormat").body("verdict", is("equal"));
    field(facts, "dataFormat").body("verdict", is("differs"));
  }

  @Test
  void aTiltSeriesCountsItsTiltsAndMayVaryInSize() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path() + ".v1", "tilt%20series");

    // then
    field(facts, "tilts").body("observed.value", contains(41)).body("verdict", is("unknown"));
    field(facts, "framesPerImage")
        .body("verdict", is("equal"))
        .body("hint", containsString("tilts"));
    field(facts, "imageWidth").body("declared", is("variable")).body("verdict", is("equal"));
    field(facts, "pixelWidth").body("declared", nullValue()).body("verdict", is("unknown"));
  }

  @Test
  void aDatasetThatDeclaresNothingTellsWhatWasObserved() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when
    ValidatableResponse facts = facts(deposit.path(), BiaSample.COMPONENT);

    // then
    facts
        .body("declared", nullValue())
        .body("images", is(2))
        .body("imagesWithoutFacts", is(1))
        .body("fields.findAll { it.verdict != 'unknown' }", empty());
    field(facts, "slices").body("observed.value", contains(30));
    field(facts, "pixelWidth").body("unit", is("micrometer")).body("observed[0].value", is(0.108f));
  }

  @Test
  void whatDoesNotExistHasNoFacts() {
    // given
    Deposit open = deposits.published("somebody", EmpiarSample::new);
    Deposit hidden = deposits.recorded("somebody");

    // when, then
    Callers.anybody().get(open.path() + "/datasets/none/facts").then().statusCode(404);
    Callers.anybody().get(hidden.path() + "/datasets/screenA/facts").then().statusCode(404);
  }

  private static ValidatableResponse facts(String study, String dataset) {
    return Callers.anybody().get(study + "/datasets/" + dataset + "/facts").then().statusCode(200);
  }

  private static ValidatableResponse field(ValidatableResponse facts, String field) {
    return facts.noRootPath().rootPath("fields.find { it.field == '" + field + "' }");
  }
}

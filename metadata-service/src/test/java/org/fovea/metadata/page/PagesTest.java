package org.fovea.metadata.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.BiaSample;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.EmpiarSample;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagesTest {

  @Inject Deposits deposits;

  @Test
  void thePageOfAPublicStudyShowsItToEverybody() {
    // given
    Deposit deposit = deposits.published("somebody");

    // when, then
    Callers.anybody()
        .get("/studies/" + deposit.accession())
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Content-Security-Policy", startsWith("default-src 'none';"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Link", containsString("rel=\"describedby\""))
        .body(containsString("Shape matters to YAP"))
        .body(containsString("B7 · KIF2C · increased YAP"))
        .body(containsString("loading=\"lazy\""))
        .body(containsString("&lt;b&gt;YAP&lt;/b&gt;"))
        .body(containsString("https://doi.org/10.1016/j.cels.2016.12.012"))
        .body(not(containsString(SampleContent.E_MAIL)));
  }

  @Test
  void thePageOfAPrivateStudySaysSoToItsOwnerAndIsNotThereForOthers() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    owner
        .asks()
        .get("/studies/" + deposit.accession())
        .then()
        .statusCode(200)
        .body(containsString("Not public"));
    Callers.anybody().get("/studies/" + deposit.accession()).then().statusCode(404);
  }

  @Test
  void thePageShowsSectionsAndLeadsFromAssociationsToThem() {
    // given
    Deposit deposit = deposits.published("somebody", BiaSample::new);

    // when
    String page =
        Callers.anybody()
            .get("/studies/" + deposit.accession())
            .then()
            .statusCode(200)
            .body(containsString("<h2>Biosample</h2>"))
            .body(containsString("retinal &lt;i&gt;epithelium&lt;/i&gt;"))
            .body(containsString("Ontology: BTO · TermId: BTO_0001574"))
            .body(containsString("<a href=\"https://example.org/line\">"))
            .body(containsString("<h4>Organism</h4>"))
            .body(containsString("2 images, 1 not looked into"))
            .body(containsString("Image correlation: Landmarks"))
            .extract()
            .asString();

    // then
    String anchor = page.replaceAll("(?s).*<a href=\"#(section-\\d+)\">RPE cells</a>.*", "$1");
    assertTrue(page.contains("id=\"" + anchor + "\"><header><h3>RPE cells</h3>"), anchor);
    BiaSample.CONTACTS.forEach(contact -> assertFalse(page.contains(contact), contact));
  }

  @Test
  void thePageShowsDeclaredBesideObserved() {
    // given
    Deposit deposit = deposits.published("somebody", EmpiarSample::new);

    // when, then
    Callers.anybody()
        .get("/studies/" + deposit.accession())
        .then()
        .statusCode(200)
        .body(containsString("Declared and observed"))
        .body(containsString("<td>3710</td><td>3838</td>"))
        .body(containsString("<span class=\"verdict transposed\">transposed</span>"))
        .body(containsString("uint16 (3), int16 (1)"))
        .body(containsString("super-resolution?"));
  }
}

package org.fovea.metadata.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
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
}

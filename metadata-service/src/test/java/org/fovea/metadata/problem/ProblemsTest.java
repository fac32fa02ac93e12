package org.fovea.metadata.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemsTest {

  @Test
  void theTypeOfAProblemOpensAsAPage() {
    Callers.anybody()
        .get("/problems/digest-mismatch")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString("How to mend it"));
    Callers.anybody().get("/problems/nonsense").then().statusCode(404);
  }

  @Test
  void theCatalogueListsTheCodesOfAllServices() {
    Callers.anybody()
        .get("/problems")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("invalid-filter"))
        .body("items.code", hasItem("missing-parts"));
  }

  @Test
  void theCodeOfAReportOpensAsAPage() {
    Callers.anybody()
        .get("/problems/decimal-comma")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString("warning decimal-comma"))
        .body(containsString("A rule of the form <code>idr</code>"))
        .body(containsString("How to mend it"));
  }

  @Test
  void theCatalogueListsTheRulesOfAllForms() {
    Callers.anybody()
        .get("/problems")
        .then()
        .statusCode(200)
        .body("rules.code", hasItem("email-malformed"))
        .body("rules.form.unique()", hasItem("empiar"))
        .body("rules.find { it.code == 'not-utf8' }.form", is("any"));
  }
}

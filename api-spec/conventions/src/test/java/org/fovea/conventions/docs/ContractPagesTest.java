package org.fovea.conventions.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContractPagesTest {

  @Test
  void pageShowsTheContractWithItsOwnScripts() {
    given()
        .get("/docs/sample")
        .then()
        .statusCode(200)
        .body(containsString("/docs/sample/openapi.yaml"));
    given()
        .get("/docs/sample/swagger-ui-bundle.js")
        .then()
        .statusCode(200)
        .contentType("text/javascript");
    given().get("/docs/sample/swagger-ui.css").then().statusCode(200).contentType("text/css");
  }

  @Test
  void fileThatIsMissingIsAProblem() {
    given()
        .get("/docs/sample/openapi.yaml")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }
}

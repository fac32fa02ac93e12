package org.fovea.metadata.docs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContractPagesTest {

  @Test
  void theContractIsShownByThisServiceAlone() {
    given()
        .get("/docs/metadata")
        .then()
        .statusCode(200)
        .body(containsString("swagger-ui-bundle.js"));
    given()
        .get("/docs/metadata/openapi.yaml")
        .then()
        .statusCode(200)
        .body(startsWith("openapi: 3.1"));
    given()
        .get("/docs/metadata/swagger-ui-bundle.js")
        .then()
        .statusCode(200)
        .contentType("text/javascript");
  }
}

package org.fovea.search.docs;

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
  void theContractIsServedAsAFileAndAsAPage() {
    given().get("/docs/search").then().statusCode(200).body(containsString("swagger-ui-bundle.js"));
    given()
        .get("/docs/search/openapi.yaml")
        .then()
        .statusCode(200)
        .body(startsWith("openapi: 3.1"));
    given()
        .get("/docs/search/swagger-ui-bundle.js")
        .then()
        .statusCode(200)
        .contentType("text/javascript");
    given().get("/docs/search/swagger-ui.css").then().statusCode(200).contentType("text/css");
    given().get("/docs/search/nothing").then().statusCode(404);
  }
}

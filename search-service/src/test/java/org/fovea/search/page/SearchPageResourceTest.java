package org.fovea.search.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchPageResourceTest {

  @Test
  void thePageAnswersWithoutAQuery() {
    given().get("/").then().statusCode(200).contentType("text/html").body(containsString("found"));
  }

  @Test
  void aFilterThatCannotBeReadIsExplainedAndEscaped() {
    given()
        .queryParams("type", "well", "filter", "<script> =")
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("Expected"))
        .body(not(containsString("<script>")));
  }
}

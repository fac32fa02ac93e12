package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.fovea.search.rest.Studies.version;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess.TestKey;
import org.junit.jupiter.api.Test;

/** What the page for people shows of what was deposited. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchPageTest {

  @Inject Studies studies;

  @Test
  void thePageShowsAPrivateStudyToItsOwnerAlone() {
    // given
    TestKey owner = studies.fill();

    // when, then
    page(given(), Map.of("q", "hiddenword"))
        .body(allOf(containsString("0 found"), not(containsString("FVA-2"))));
    page(given().header("Authorization", owner.bearer()), Map.of("q", "hiddenword"))
        .body(allOf(containsString("1 found"), containsString("FVA-2")));
  }

  @Test
  void thePageShowsWhatWasDepositedAsText() {
    // given
    Screen screen = Screen.of("FVA-16", "angleword<img src=x onerror=alert(1)>");
    StoredRoot root = studies.write(screen, 1);
    studies.tell(screen, 1, "owner", version(1, Visibility.PUBLIC, root));

    // when, then
    page(given(), Map.of("q", "angleword"))
        .body(allOf(containsString("angleword&lt;img"), not(containsString("<img src=x"))));
    studies.tell(screen, 2, "owner", version(1, Visibility.CLOSED, root));
  }

  @Test
  void thePageSaysThatAQueryCostsTooMuch() {
    page(given(), Map.of("filter", "a contains b"))
        .body(allOf(containsString("class=\"fault\""), not(containsString("found"))));
  }

  private static ValidatableResponse page(RequestSpecification caller, Map<String, String> query) {
    return caller.queryParams(query).get("/").then().statusCode(200).contentType("text/html");
  }
}

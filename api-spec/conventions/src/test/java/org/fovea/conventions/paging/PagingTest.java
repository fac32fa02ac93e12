package org.fovea.conventions.paging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagingTest {

  private static final String SAMPLES = "/v1/samples";

  @Test
  void pagesGiveEverythingOnceInOrder() {
    // Given
    List<String> all = new ArrayList<>();

    // When
    String cursor = null;
    do {
      Response page = page(cursor);
      all.addAll(page.path("items"));
      cursor = page.path("next");
    } while (cursor != null);

    // Then
    assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), all);
  }

  @Test
  void linkLeadsToTheNextPageThroughTheFrontDoor() {
    // When
    Response page = given().urlEncodingEnabled(false).get(SAMPLES + "?limit=4&tag=a%20b");

    // Then
    String link = page.header("Link");
    assertTrue(
        link.startsWith(
            "<http://127.0.0.1:8080/v1/samples?limit=4&tag=a%20b&cursor=" + page.path("next")),
        link);
    assertTrue(link.endsWith(">; rel=\"next\""), link);
  }

  @Test
  void lastPageHasNoLink() {
    assertNull(given().get(SAMPLES + "?limit=10").header("Link"));
  }

  @Test
  void editedCursorIsInvalid() {
    // Given
    String cursor = page(null).path("next");

    // Then
    invalid(cursor.substring(0, cursor.length() - 2) + "AA");
    invalid("nonsense!");
  }

  @Test
  void cursorOfAnotherCallerIsInvalid() {
    // Given
    String cursor =
        given()
            .header("Authorization", TestAccess.key(Role.DEPOSITOR).bearer())
            .get(SAMPLES + "?limit=4")
            .path("next");

    // Then
    invalid(cursor);
  }

  private static Response page(String cursor) {
    return given().get(SAMPLES + "?limit=4" + (cursor == null ? "" : "&cursor=" + cursor));
  }

  private static void invalid(String cursor) {
    given()
        .queryParam("cursor", cursor)
        .get(SAMPLES)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-cursor"));
  }
}

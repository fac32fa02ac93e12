package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.fovea.search.rest.Studies.version;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SnapshotKey;
import org.fovea.search.projection.IndexUpkeep;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchProjectionsResourceTest {
  private static final ContractFilter CONTRACT = ContractFilter.forService("search");
  private static final String HEAD = "/v1/admin/search/projections/{study}";

  @Inject Studies studies;
  @Inject SearchIndex index;
  @Inject IndexUpkeep upkeep;

  @Test
  void f37LostIndexIsRebuiltEqual() {
    // given
    Screen screen = Screen.of("FVA-11", "lostword");
    StoredRoot root = studies.write(screen, 1);
    studies.tell(screen, 1, "owner", version(1, Visibility.PUBLIC, root));
    Map<String, Object> before = OneScreen.answer("lostword");
    // when
    index.drop(new SnapshotKey(screen.study(), 1, root.digest()));
    assertEquals(0, OneScreen.answer("lostword").get("total"));
    upkeep.reconcile();
    // then
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(before, OneScreen.answer("lostword")));
    withdraw(screen, 2, root);
  }

  @Test
  void aStudyWhoseContentIsDamagedIsClosedUntilItIsMended() {
    // given
    Screen screen = Screen.of("FVA-12", "damagedword");
    StoredRoot root = studies.write(screen, 1);
    StoredRoot wrong = new StoredRoot(root.key(), "0".repeat(64));
    studies.tell(screen, 1, "owner", version(1, Visibility.PUBLIC, root));
    // when
    studies.send(
        screen,
        2,
        "owner",
        version(1, Visibility.PUBLIC, root),
        version(2, Visibility.PRIVATE, wrong));
    // then
    awaitHead(screen, "state", equalTo("BLOCKED"));
    awaitHead(screen, "error", containsString("digest"));
    assertEquals(0, OneScreen.answer("damagedword").get("total"));
    // when it is mended
    studies.tell(screen, 3, "owner", version(1, Visibility.PUBLIC, root));
    // then
    assertEquals(1, OneScreen.answer("damagedword").get("total"));
    withdraw(screen, 4, root);
  }

  @Test
  void aReplayIsAcceptedAndAppliedAgain() {
    Screen screen = Screen.of("FVA-13", "replayedword");
    StoredRoot root = studies.write(screen, 1);
    studies.tell(screen, 1, "owner", version(1, Visibility.PUBLIC, root));
    replay(TestAccess.key(Role.ADMIN).text(), screen.study()).then().statusCode(202);
    awaitHead(screen, "state", equalTo("APPLIED"));
    as(TestAccess.key(Role.ADMIN).text())
        .queryParam("limit", 1000)
        .get("/v1/admin/search/projections")
        .then()
        .statusCode(200)
        .body("items.study", hasItem(screen.study()));
    withdraw(screen, 2, root);
  }

  @Test
  void onlyAnAdminSeesProjections() {
    given().filter(CONTRACT).get("/v1/admin/search/projections").then().statusCode(401);
    String curator = TestAccess.key(Role.CURATOR).text();
    as(curator).get("/v1/admin/search/projections").then().statusCode(403);
    as(curator).get(HEAD, "unknown").then().statusCode(403);
    replay(curator, "unknown").then().statusCode(403);
    as(TestAccess.key(Role.ADMIN).text()).get(HEAD, "unknown").then().statusCode(404);
    replay(TestAccess.key(Role.ADMIN).text(), "unknown").then().statusCode(404);
  }

  private void awaitHead(Screen screen, String member, Matcher<?> matcher) {
    String admin = TestAccess.key(Role.ADMIN).text();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> as(admin).get(HEAD, screen.study()).then().body(member, matcher));
  }

  private void withdraw(Screen screen, long sequence, StoredRoot root) {
    studies.tell(screen, sequence, "owner", version(1, Visibility.CLOSED, root));
    assertEquals(0, OneScreen.answer(screen.word()).get("total"));
  }

  /** REST Assured would encode the colon. */
  private static Response replay(String key, String study) {
    return as(key)
        .urlEncodingEnabled(false)
        .post("/v1/admin/search/projections/" + study + ":replay");
  }

  private static RequestSpecification as(String key) {
    return given().filter(CONTRACT).header("Authorization", "Bearer " + key);
  }
}

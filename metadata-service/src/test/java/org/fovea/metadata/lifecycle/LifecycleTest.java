package org.fovea.metadata.lifecycle;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LifecycleTest {

  @Inject Deposits deposits;

  @Test
  void f7AnAcceptedVersionIsPublicOnlyAfterDownloadHasSaidThatItCanServeIt() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when
    Response accepted = post(curator, deposit, "accept", etag(curator, deposit));
    String operation = URI.create(accepted.header("Location")).getPath();

    // then
    accepted.then().statusCode(202).body("state", is("RUNNING")).body("kind", is("publish"));
    assertEquals(StudyState.Visibility.OPENING, visibility(deposit));
    Callers.anybody().get(deposit.path()).then().statusCode(404);

    // when
    deposits.applied(deposit, "download");

    // then
    StudyState published = deposits.awaitState(deposit, StudyState.State.PUBLISHED);
    assertEquals(StudyState.Visibility.PUBLIC, published.versions().get(0).visibility());
    Callers.anybody().get(deposit.path()).then().statusCode(200);
    curator.asks().get(operation).then().statusCode(200).body("state", is("RUNNING"));

    // when
    deposits.applied(deposit, "download");

    // then
    awaitSucceeded(curator, operation);
    owner
        .asks()
        .get(deposit.path() + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains("submit", "accept", "open", "publish"))
        .body("items.sequence", contains(1, 2, 3, 4))
        .body("items[1].actor", is(curator.id()))
        .body("items[1].reason", is("because"));
  }

  @Test
  void aRepeatedAcceptGetsTheSameOperation() {
    // given
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded("somebody");
    String seen = etag(curator, deposit);
    Response first = post(curator, deposit, "accept", seen);

    // when
    Response second = post(curator, deposit, "accept", seen);

    // then
    second.then().statusCode(202).body("id", equalTo(first.path("id")));
  }

  @Test
  void aChangeNeedsTheCurrentEtag() {
    // given
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded("somebody");

    // when, then
    curator
        .asks()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "because"))
        .post(deposit.path() + ":accept")
        .then()
        .statusCode(428);
    post(curator, deposit, "accept", "\"77\"")
        .then()
        .statusCode(412)
        .body("code", is("precondition-failed"));
  }

  @Test
  void onlyCuratorsAcceptAndStrangersDoNotLearnThatThereIsSomething() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person stranger = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    post(owner, deposit, "accept", "\"1\"").then().statusCode(403);
    post(stranger, deposit, "accept", "\"1\"").then().statusCode(404).body("code", is("not-found"));
  }

  @Test
  void aReturnedVersionComesBackAsTheNextAttempt() {
    // given
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded("somebody");
    curator
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", etag(curator, deposit))
        .body(Map.of())
        .post(deposit.path() + ":assign")
        .then()
        .statusCode(200)
        .body("state", is("IN_REVIEW"))
        .body("assignee", is(curator.id()));
    post(curator, deposit, "return", etag(curator, deposit))
        .then()
        .statusCode(200)
        .body("state", is("RETURNED"));

    // when
    deposits.send(Deposits.attempt(deposit.event(), 2));

    // then
    StudyState state = deposits.awaitState(deposit, StudyState.State.SUBMITTED);
    assertEquals(2, state.versions().get(0).attempt());
    post(curator, deposit, "publish", etag(curator, deposit))
        .then()
        .statusCode(409)
        .body("code", is("not-allowed-now"));
  }

  @Test
  void anAcceptedVersionWaitsForItsReleaseDate() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded(owner.id());
    owner
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", etag(owner, deposit))
        .body(Map.of("rule", "date", "date", "2199-01-01"))
        .put(deposit.path() + "/release")
        .then()
        .statusCode(200)
        .body("date", is("2199-01-01"));

    // when
    post(curator, deposit, "accept", etag(curator, deposit))
        .then()
        .statusCode(202)
        .body("state", is("SUCCEEDED"))
        .body("stage", containsString("release rule"));

    // then
    assertEquals(StudyState.Visibility.PRIVATE, visibility(deposit));
    owner.asks().get(deposit.path() + "/release").then().statusCode(200).body("rule", is("date"));
    post(curator, deposit, "publish", etag(curator, deposit))
        .then()
        .statusCode(202)
        .body("state", is("RUNNING"));
  }

  @Test
  void anAcceptedVersionWhoseDayHasComeIsOpenedByTheReleaseJob() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded(owner.id());
    release(owner, deposit, Map.of("rule", "date", "date", "2199-01-01"));
    post(curator, deposit, "accept", etag(curator, deposit)).then().statusCode(202);

    // when
    release(owner, deposit, Map.of("rule", "date", "date", "2020-01-01"));

    // then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(StudyState.Visibility.OPENING, visibility(deposit)));
  }

  @Test
  void aReleaseRuleMustFitItsDate() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    owner
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", etag(owner, deposit))
        .body(Map.of("rule", "date"))
        .put(deposit.path() + "/release")
        .then()
        .statusCode(422)
        .body("code", is("invalid-release"))
        .body("errors[0].pointer", is("/date"));
  }

  @Test
  void f8WithdrawingClosesFirstAndEndsWhenDownloadAndSearchHaveClosedToo() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.published(owner.id());

    // when
    Response answer = post(curator, deposit, "withdraw", etag(curator, deposit));

    // then
    answer.then().statusCode(202).body("kind", is("withdraw")).body("state", is("RUNNING"));
    assertEquals(StudyState.Visibility.CLOSED, visibility(deposit));
    assertTrue(deposits.state(deposit).orElseThrow().tombstone().reason().equals("because"));
    Callers.anybody()
        .get(deposit.path())
        .then()
        .statusCode(410)
        .body("detail", containsString("because"));
    owner.asks().get(deposit.path() + "/files").then().statusCode(410);
    Callers.anybody()
        .get("/studies/" + deposit.accession())
        .then()
        .statusCode(410)
        .contentType(startsWith("text/html"))
        .body(containsString("because"));

    // when
    deposits.applied(deposit, "download");
    deposits.applied(deposit, "search");

    // then
    awaitSucceeded(curator, URI.create(answer.header("Location")).getPath());
  }

  @Test
  void aNewVersionIsReviewedWhileTheFirstStaysPublic() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit first = deposits.published(owner.id());

    // when
    Deposit second =
        deposits.prepared(first.study(), first.accession(), 2, owner.id(), "A secret new title");
    deposits.send(second.event());
    StudyState state = deposits.awaitState(second, StudyState.State.SUBMITTED);

    // then
    assertEquals("Shape matters to YAP", state.title());
    Callers.anybody().get(first.path()).then().statusCode(200).body("version", is(1));
    owner.asks().get(first.path()).then().statusCode(200).body("version", is(2));
    Callers.anybody().get(first.path() + ".v2").then().statusCode(404);
    Callers.anybody()
        .get(first.path() + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(1));
    owner.asks().get(first.path() + "/versions?limit=1&count=true").then().body("total", is(2));
    owner
        .asks()
        .get(first.path() + "/versions/2")
        .then()
        .statusCode(200)
        .body("accession", is(first.accession() + ".v2"));
    owner.asks().get("/v1/images/" + first.id("image", "x")).then().statusCode(404);
  }

  private void release(Person owner, Deposit deposit, Map<String, String> rule) {
    owner
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", etag(owner, deposit))
        .body(rule)
        .put(deposit.path() + "/release")
        .then()
        .statusCode(200);
  }

  private static void awaitSucceeded(Person curator, String operation) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                curator
                    .asks()
                    .get(operation)
                    .then()
                    .statusCode(200)
                    .body("state", is("SUCCEEDED")));
  }

  private StudyState.Visibility visibility(Deposit deposit) {
    return deposits.state(deposit).orElseThrow().versions().get(0).visibility();
  }

  private static String etag(Person person, Deposit deposit) {
    return person.asks().get(deposit.path()).header("ETag");
  }

  private static Response post(Person person, Deposit deposit, String verb, String seen) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(Map.of("reason", "because"))
        .post(deposit.path() + ":" + verb);
  }
}

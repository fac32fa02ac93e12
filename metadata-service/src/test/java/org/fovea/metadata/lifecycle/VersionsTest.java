package org.fovea.metadata.lifecycle;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of one study beside each other, and what may not happen to one on its way. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionsTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Deposits deposits;
  @Inject Sql sql;

  private final Person owner = Callers.withRoles(Role.DEPOSITOR);
  private final Person curator = Callers.withRoles(Role.CURATOR);

  @Test
  void withdrawingOneVersionLeavesTheOtherPublic() {
    // given
    Deposit first = deposits.published(owner.id());
    deposits.published(second(first));

    // when
    post(first.path() + ".v1", "withdraw", "because").then().statusCode(202);

    // then
    StudyState state = deposits.state(first).orElseThrow();
    assertEquals(List.of(Visibility.CLOSED, Visibility.PUBLIC), visibilities(state));
    assertNull(state.tombstone());
    Callers.anybody().get(first.path() + ".v1").then().statusCode(410);
    Callers.anybody().get(first.path()).then().statusCode(200).body("version", is(2));
  }

  @Test
  void withdrawingTheStudyClosesEveryVersionUntilALaterOneIsPublished() {
    // given
    Deposit first = deposits.published(owner.id());
    deposits.published(second(first));

    // when
    post(first.path(), "withdraw", "because").then().statusCode(202);

    // then
    StudyState gone = deposits.state(first).orElseThrow();
    assertEquals(List.of(Visibility.CLOSED, Visibility.CLOSED), visibilities(gone));
    assertEquals("because", gone.tombstone().reason());

    // when
    deposits.published(
        deposits.prepared(first.study(), first.accession(), 3, owner.id(), "Once more"));

    // then
    StudyState back = deposits.state(first).orElseThrow();
    assertNull(back.tombstone());
    assertEquals("Once more", back.title());
    Callers.anybody().get(first.path()).then().statusCode(200).body("version", is(3));
    Callers.anybody().get(first.path() + ".v2").then().statusCode(410);
  }

  @Test
  void aWithdrawnStudyIsInNobodysList() {
    // given
    Deposit deposit = deposits.published(owner.id());
    post(deposit.path(), "withdraw", "because").then().statusCode(202);

    // when, then
    for (Person person : List.of(owner, curator)) {
      person
          .asks()
          .get("/v1/studies?limit=1000")
          .then()
          .statusCode(200)
          .body("items.accession", not(hasItem(deposit.accession())));
    }
    owner.asks().get("/v1/studies?mine=true&count=true").then().body("total", is(0));
  }

  @Test
  void aVersionInReviewIsKnownInside() {
    // given
    Deposit first = deposits.published(owner.id());
    Deposit second = second(first);
    deposits.send(second.event());
    deposits.awaitState(second, StudyState.State.SUBMITTED);
    String image = "/v1/images/" + first.id("image", SampleContent.imageKey("B7", 0));

    // when, then
    Callers.anybody().get(first.path() + "/versions/2").then().statusCode(404);
    Callers.anybody().get(first.path() + "/versions?count=true").then().body("total", is(1));
    Callers.anybody().get(image).then().body("study.version", is(1));
    listed(Callers.anybody().get("/v1/studies?limit=1000"), first, 1);
    owner.asks().get(first.path() + "/versions/2").then().statusCode(200);
    owner.asks().get(image).then().body("study.version", is(2));
    listed(owner.asks().get("/v1/studies?limit=1000"), first, 2);
  }

  @Test
  void aNamedReaderReadsWhatIsPrivate() {
    // given
    Person reader = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());
    String image = "/v1/images/" + deposit.id("image", SampleContent.imageKey("B7", 0));

    // when
    sql.update(
        "update study set readers = array[?] where id = ?::uuid", reader.id(), deposit.study());

    // then
    for (String path : List.of(deposit.path(), deposit.path() + "/history", image)) {
      reader.asks().get(path).then().statusCode(200);
    }
    listed(reader.asks().get("/v1/studies?limit=1000"), deposit, 1);
    release(reader, deposit, "*", "oneYear").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assign", "return", "accept", "publish"})
  void nothingElseHappensToAVersionThatIsOpening(String verb) {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    post(deposit.path(), "accept", "because").then().statusCode(202);
    StudyState opening = deposits.state(deposit).orElseThrow();

    // when, then
    post(deposit.path(), verb, "wait").then().statusCode(409).body("code", is("not-allowed-now"));
    release(curator, deposit, "*", "oneYear")
        .then()
        .statusCode(409)
        .body("code", is("not-allowed-now"));
    assertEquals(opening, deposits.state(deposit).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"download", "search"})
  void f8AWithdrawalDoesNotEndBeforeBothServicesHaveClosed(String firstToAnswer) {
    // given
    Deposit deposit = deposits.published(owner.id());
    Response answer = post(deposit.path(), "withdraw", "because");
    String operation = URI.create(answer.header("Location")).getPath();

    // when
    deposits.applied(deposit, firstToAnswer);
    await().atMost(SOON).until(() -> deposits.hasAnswered(deposit, firstToAnswer));

    // then
    curator.asks().get(operation).then().body("state", is("RUNNING"));

    // when
    deposits.applied(deposit, firstToAnswer.equals("search") ? "download" : "search");

    // then
    await()
        .atMost(SOON)
        .untilAsserted(() -> curator.asks().get(operation).then().body("state", is("SUCCEEDED")));
  }

  @Test
  void onlyTheSameCallOfTheSameCallerIsARepetition() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    Person other = Callers.withRoles(Role.CURATOR);
    String seen = curator.asks().get(deposit.path()).header("ETag");
    String path = deposit.path();
    assign(curator, path, seen, Map.of("reason", "mine")).then().statusCode(200);

    // when, then
    assign(curator, path, seen, Map.of("reason", "mine")).then().statusCode(200);
    assign(curator, path, seen, Map.of("reason", "mine", "assignee", other.id()))
        .then()
        .statusCode(412);
    assign(curator, path, seen, Map.of("reason", "another")).then().statusCode(412);
    assign(other, path, seen, Map.of("reason", "mine")).then().statusCode(412);
    giveBack(curator, path, seen).then().statusCode(412);

    // when
    String assigned = curator.asks().get(path).header("ETag");
    giveBack(curator, path, assigned).then().statusCode(200);

    // then
    giveBack(curator, path, assigned).then().statusCode(200);
    giveBack(other, path, assigned).then().statusCode(412);
    curator
        .asks()
        .get(path + "/history")
        .then()
        .body("items.action", contains("submit", "assign", "return"));
  }

  @Test
  void anotherReleaseRuleIsNoRepetition() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    String seen = owner.asks().get(deposit.path()).header("ETag");
    release(owner, deposit, seen, "oneYear").then().statusCode(200);

    // when, then
    release(owner, deposit, seen, "oneYear").then().statusCode(200).body("rule", is("oneYear"));
    release(owner, deposit, seen, "publication").then().statusCode(412);
  }

  private Deposit second(Deposit first) {
    return deposits.prepared(first.study(), first.accession(), 2, owner.id(), "The second title");
  }

  private static List<Visibility> visibilities(StudyState state) {
    return state.versions().stream().map(StudyState.Version::visibility).toList();
  }

  private static void listed(Response list, Deposit deposit, int version) {
    list.then()
        .statusCode(200)
        .body(
            "items.findAll { it.accession == '%s' }.version".formatted(deposit.accession()),
            is(List.of(version)));
  }

  private static Response release(Person person, Deposit deposit, String seen, String rule) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(Map.of("rule", rule))
        .put(deposit.path() + "/release");
  }

  private static Response assign(
      Person person, String path, String seen, Map<String, String> body) {
    return post(person, path + ":assign", seen, body);
  }

  private static Response giveBack(Person person, String path, String seen) {
    return post(person, path + ":return", seen, Map.of("reason", "mine"));
  }

  private Response post(String path, String verb, String reason) {
    return post(curator, path + ":" + verb, "*", Map.of("reason", reason));
  }

  private static Response post(Person person, String url, String seen, Map<String, String> body) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(body)
        .post(url);
  }
}

package org.fovea.metadata.lifecycle;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReleaseTest {

  private static final String PAST = "2020-01-01";

  @Inject Deposits deposits;
  @Inject ReleaseJob job;
  @Inject Sql sql;

  private final Person owner = Callers.withRoles(Role.DEPOSITOR);
  private final Person curator = Callers.withRoles(Role.CURATOR);

  @ParameterizedTest
  @ValueSource(strings = {"linkedRecord", "publication"})
  void aVersionThatWaitsOpensWhenACuratorHasConfirmed(String rule) {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    put(owner, deposit, Map.of("rule", rule)).then().statusCode(200);
    accept(deposit).then().body("state", is("SUCCEEDED"));
    assertEquals(StudyState.Visibility.PRIVATE, visibility(deposit));

    // when
    put(curator, deposit, Map.of("rule", rule, "releasedOn", PAST))
        .then()
        .statusCode(200)
        .body("releasedOn", is(PAST));

    // then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(StudyState.Visibility.OPENING, visibility(deposit)));
    assertEquals(
        new ReleaseRule(rule, null, null, PAST), deposits.state(deposit).orElseThrow().release());
  }

  @Test
  void onlyACuratorConfirmsAndTheOwnerDoesNotTakeItAway() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    Map<String, String> confirmed = Map.of("rule", "publication", "releasedOn", "2199-01-01");

    // when, then
    put(owner, deposit, confirmed).then().statusCode(403).body("code", is("forbidden"));
    put(curator, deposit, confirmed).then().statusCode(200);
    put(owner, deposit, Map.of("rule", "publication", "notAfter", "2199-06-01"))
        .then()
        .statusCode(200)
        .body("releasedOn", is("2199-01-01"))
        .body("notAfter", is("2199-06-01"));
    put(owner, deposit, Map.of("rule", "oneYear"))
        .then()
        .statusCode(200)
        .body("releasedOn", nullValue());
  }

  @Test
  void theNextAttemptChangesTheRuleOnlyWhenItAsksForAnother() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    put(owner, deposit, Map.of("rule", "oneYear")).then().statusCode(200);

    // when, then
    again(deposit, Deposits.attempt(deposit.event(), 2));
    assertEquals(ReleaseRule.named("oneYear"), release(deposit));
    again(deposit, Deposits.attempt(deposit.event(), 3, ReleaseRule.onDate("2199-01-01")));
    assertEquals(ReleaseRule.onDate("2199-01-01"), release(deposit));
    put(owner, deposit, Map.of("rule", "publication")).then().statusCode(200);
    again(deposit, Deposits.attempt(deposit.event(), 4, ReleaseRule.onDate("2199-01-01")));
    assertEquals(ReleaseRule.named("publication"), release(deposit));
  }

  private void again(Deposit deposit, SubmissionSubmitted attempt) {
    post(deposit, "assign").then().statusCode(200);
    post(deposit, "return").then().statusCode(200);
    deposits.send(attempt);
    deposits.awaitState(deposit, StudyState.State.SUBMITTED);
  }

  private ReleaseRule release(Deposit deposit) {
    return deposits.state(deposit).orElseThrow().release();
  }

  @Test
  void whatIsConfirmedBeforeAcceptanceOpensOnAcceptanceOnly() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    put(curator, deposit, Map.of("rule", "linkedRecord", "releasedOn", PAST))
        .then()
        .statusCode(200);
    assertEquals(StudyState.Visibility.PRIVATE, visibility(deposit));

    // when
    accept(deposit).then().body("kind", is("publish"));

    // then
    assertEquals(StudyState.Visibility.OPENING, visibility(deposit));
  }

  @Test
  void aWaitIsOverAfterItsLastDay() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    put(owner, deposit, Map.of("rule", "publication", "notAfter", PAST)).then().statusCode(200);

    // when
    accept(deposit);

    // then
    assertEquals(StudyState.Visibility.OPENING, visibility(deposit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oneYear", "linkedRecord"})
  void aYearIsCountedFromAcceptance(String rule) {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    put(owner, deposit, Map.of("rule", rule)).then().statusCode(200);
    owner.asks().get(deposit.path()).then().body("opensOn", nullValue());

    // when
    accept(deposit);

    // then
    String opens = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    owner
        .asks()
        .get(deposit.path())
        .then()
        .statusCode(200)
        .body("release.rule", is(rule))
        .body("opensOn", is(opens));
    owner
        .asks()
        .get("/studies/" + deposit.accession())
        .then()
        .statusCode(200)
        .body(containsString(opens + " at the latest."));
  }

  @Test
  void aReturnedVersionHasNoDayToOpenOn() {
    // given
    Deposit deposit = deposits.recorded(owner.id());
    put(owner, deposit, Map.of("rule", "oneYear")).then().statusCode(200);
    accept(deposit);

    // when
    post(deposit, "return").then().statusCode(200).body("opensOn", nullValue());

    // then
    assertEquals(StudyState.Visibility.PRIVATE, visibility(deposit));
  }

  @Test
  void f32TheJobOpensOnTheDayByTheDatabasesClockAndNotTheDayBefore() {
    // given
    Deposit today = accepted();
    Deposit tomorrow = accepted();
    opensIn(today, 0);
    opensIn(tomorrow, 1);

    // when
    job.tick();

    // then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(StudyState.Visibility.OPENING, visibility(today)));
    assertEquals(StudyState.Visibility.PRIVATE, visibility(tomorrow));
  }

  @Test
  void aVersionIsOpenedOnceHoweverOftenTheJobRuns() {
    // given
    Deposit deposit = accepted();
    opensIn(deposit, 0);

    // when
    job.tick();
    job.tick();

    // then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertEquals(StudyState.Visibility.OPENING, visibility(deposit)));
    assertEquals(
        1L,
        sql.first(
                "select count(*) from operation where study = ?::uuid and kind = 'publish'",
                row -> row.getLong(1),
                deposit.study())
            .orElseThrow());
  }

  @Test
  void daysThatDoNotBelongToTheRuleAreAllNamed() {
    // given
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    put(
            owner,
            deposit,
            Map.of("rule", "oneYear", "date", PAST, "notAfter", PAST, "releasedOn", PAST))
        .then()
        .statusCode(422)
        .body("code", is("invalid-release"))
        .body("errors.pointer", containsInAnyOrder("/date", "/notAfter", "/releasedOn"));
  }

  private Deposit accepted() {
    Deposit deposit = deposits.recorded(owner.id());
    put(owner, deposit, Map.of("rule", "date", "date", "2199-01-01")).then().statusCode(200);
    accept(deposit);
    return deposit;
  }

  private void opensIn(Deposit deposit, int days) {
    sql.update(
        "update study_version set opens_on = (clock_timestamp() at time zone 'UTC')::date + ? where"
            + " study = ?::uuid",
        days,
        deposit.study());
  }

  private static Response put(Person person, Deposit deposit, Map<String, String> rule) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", person.asks().get(deposit.path()).header("ETag"))
        .body(rule)
        .put(deposit.path() + "/release");
  }

  private Response accept(Deposit deposit) {
    Response answer = post(deposit, "accept");
    answer.then().statusCode(202);
    return answer;
  }

  private Response post(Deposit deposit, String verb) {
    return curator
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", curator.asks().get(deposit.path()).header("ETag"))
        .body(Map.of("reason", "because"))
        .post(deposit.path() + ":" + verb);
  }

  private StudyState.Visibility visibility(Deposit deposit) {
    return deposits.state(deposit).orElseThrow().versions().get(0).visibility();
  }
}

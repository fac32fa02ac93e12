package org.fovea.metadata.lifecycle;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.event.ConsumerPositions;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Publication is cut off between any two of its steps, and its answers are lost, repeated and out
 * of order: it is never further than download has said, and it comes to its end.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublicationFaultsTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  @Inject Deposits deposits;
  @Inject ConsumerPositions positions;
  @Inject Sql sql;

  private final Person curator = Callers.withRoles(Role.CURATOR);
  private Deposit deposit;
  private String seen;

  @BeforeEach
  void recorded() {
    deposit = deposits.recorded("somebody");
    seen = curator.asks().get(deposit.path()).header("ETag");
  }

  @Test
  void f7AcceptanceThatIsCutOffLeavesNothingAndIsRepeated() {
    // Given
    try (FailingWrites states = cutOff("outbox", "new.data like '%OPENING%'")) {
      // When
      accept().then().statusCode(500);
    }

    // Then
    assertEquals(Visibility.PRIVATE, visibility());
    historyIs("submit");
    assertEquals(0, deposits.rows("operation", deposit));

    // When
    accept().then().statusCode(202);

    // Then
    assertEquals(Visibility.OPENING, visibility());
    historyIs("submit", "accept", "open");
  }

  @Test
  void f7OpeningThatIsCutOffStaysPrivateAndIsFinishedLater() {
    // Given
    String operation = operationOf(accept());
    try (FailingWrites states = cutOff("outbox", "new.data like '%PUBLISHED%'")) {
      // When
      deposits.applied(deposit, "download");
      await().atMost(SOON).until(() -> states.count() > 1);

      // Then
      assertEquals(Visibility.OPENING, visibility());
      Callers.anybody().get(deposit.path()).then().statusCode(404);
    }

    // Then
    deposits.awaitState(deposit, State.PUBLISHED);
    Callers.anybody().get(deposit.path()).then().statusCode(200);
    historyIs("submit", "accept", "open", "publish");
    isRunning(operation);
  }

  @Test
  void f7EndThatIsCutOffIsReachedLater() {
    // Given
    String operation = operationOf(accept());
    deposits.applied(deposit, "download");
    deposits.awaitState(deposit, State.PUBLISHED);
    try (FailingWrites ends = FailingWrites.of(sql, "operation", "new.stage = 'DONE'")) {
      // When
      deposits.applied(deposit, "download");
      await().atMost(SOON).until(() -> ends.count() > 1);

      // Then
      isRunning(operation);
    }

    // Then
    hasSucceeded(operation);
    historyIs("submit", "accept", "open", "publish");
  }

  @Test
  void f8WithdrawalThatIsCutOffIsWhollyUndoneOrWhollyClosed() {
    // Given
    deposit = deposits.published("somebody");
    seen = curator.asks().get(deposit.path()).header("ETag");
    try (FailingWrites states = cutOff("outbox", "new.data like '%CLOSED%'")) {
      // When
      post("withdraw").then().statusCode(500);
    }

    // Then
    Callers.anybody().get(deposit.path()).then().statusCode(200);

    // When
    post("withdraw").then().statusCode(202);

    // Then
    assertEquals(Visibility.CLOSED, visibility());
    Callers.anybody().get(deposit.path()).then().statusCode(410);
  }

  @Test
  void f20AnswerToAnOlderStateOrOfAnotherServiceOpensNothing() {
    // Given
    accept().then().statusCode(202);
    long opening = sequence();

    // When
    answer("download", opening - 1, null);
    answer("search", opening, null);
    answer("download", opening, "content is damaged");
    answer("download", opening - 1, null);

    // Then
    allIsHeard();
    assertEquals(Visibility.OPENING, visibility());
    Callers.anybody().get(deposit.path()).then().statusCode(404);
  }

  @Test
  void f20AnswersOutOfOrderEndThePublicationOnlyWithTheLastState() {
    // Given
    String operation = operationOf(accept());
    long opening = sequence();

    // When
    answer("download", opening, null);
    answer("download", opening - 1, null);
    deposits.awaitState(deposit, State.PUBLISHED);
    answer("download", opening, null);

    // Then
    allIsHeard();
    isRunning(operation);

    // When
    answer("download", opening + 1, null);
    answer("download", opening, null);

    // Then
    hasSucceeded(operation);
  }

  @Test
  void f20AnswerThatComesLateDoesNotTakeBackTheNewerOne() {
    // Given
    deposit = deposits.published("somebody");
    seen = curator.asks().get(deposit.path()).header("ETag");
    String operation = operationOf(post("withdraw"));
    long closing = sequence();

    // When
    answer("download", closing, null);
    answer("download", closing - 1, null);
    answer("search", closing, null);

    // Then
    hasSucceeded(operation);
  }

  @Test
  void f19AnswerThatComesAThousandTimesPublishesOnce() {
    // Given
    String operation = operationOf(accept());
    long opening = sequence();

    // When
    TestEvents.publish(new ProjectionApplied("download", 1, deposit.study(), opening, null), 1000);

    // Then
    allIsHeard();
    assertEquals(Visibility.PUBLIC, visibility());
    assertEquals(opening + 1, sequence());
    historyIs("submit", "accept", "open", "publish");
    isRunning(operation);
  }

  @Test
  void f6AnswersHeardAgainFromTheStartOfTheTopicChangeNothing() {
    // Given
    accept().then().statusCode(202);
    deposits.applied(deposit, "download");
    deposits.awaitState(deposit, State.PUBLISHED);
    deposits.applied(deposit, "download");
    allIsHeard();
    long sequence = sequence();

    // When
    TestEvents.readAgain(sql, "metadata", Topics.PROJECTIONS);
    TestEvents.readAgain(sql, "metadata", Topics.SUBMISSIONS);

    // Then
    allIsHeard();
    assertEquals(sequence, sequence());
    historyIs("submit", "accept", "open", "publish");
  }

  @Test
  void changesAtOnceAreMadeOneAfterTheOther() {
    // Given
    seen = "*";
    long before = sequence();

    // When
    CompletableFuture<Response> accepted =
        QuarkusTransaction.requiringNew().timeout(120).call(this::acceptedWhileItIsChanged);

    // Then
    accepted.join().then().statusCode(202);
    assertEquals(before + 12, sequence());
  }

  /** Somebody else makes ten changes and is seen only after the call has come. */
  private CompletableFuture<Response> acceptedWhileItIsChanged() {
    sql.update("update study set sequence = sequence + 10 where id = ?::uuid", deposit.study());
    CompletableFuture<Response> accepted = CompletableFuture.supplyAsync(this::accept);
    await().atMost(SOON).until(this::somebodyWaits);
    return accepted;
  }

  private boolean somebodyWaits() {
    return sql.first("select 1 from pg_locks where not granted", row -> true).isPresent();
  }

  private FailingWrites cutOff(String table, String condition) {
    return FailingWrites.of(
        sql, table, "new.key = '%s' and %s".formatted(deposit.study(), condition));
  }

  private void allIsHeard() {
    await()
        .atMost(SOON)
        .until(
            () -> positions.atEndOf(Topics.PROJECTIONS) && positions.atEndOf(Topics.SUBMISSIONS));
  }

  private void answer(String service, long sequence, String error) {
    deposits.send(new ProjectionApplied(service, 1, deposit.study(), sequence, error));
  }

  private Response accept() {
    return post("accept");
  }

  private Response post(String verb) {
    return curator
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(Map.of("reason", "because"))
        .post(deposit.path() + ":" + verb);
  }

  private static String operationOf(Response accepted) {
    accepted.then().statusCode(202);
    return URI.create(accepted.header("Location")).getPath();
  }

  private void isRunning(String operation) {
    curator.asks().get(operation).then().statusCode(200).body("state", is("RUNNING"));
  }

  private void hasSucceeded(String operation) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> curator.asks().get(operation).then().body("state", is("SUCCEEDED")));
  }

  private void historyIs(String... actions) {
    curator
        .asks()
        .get(deposit.path() + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains(actions));
  }

  private Visibility visibility() {
    return deposits.state(deposit).orElseThrow().versions().get(0).visibility();
  }

  private long sequence() {
    return deposits.state(deposit).orElseThrow().sequence();
  }
}

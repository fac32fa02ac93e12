package org.fovea.metadata.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.fovea.contract.event.StudyState;
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
import org.junit.jupiter.api.Test;

/** Submissions that come again, and taking in that is cut off. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IntakeFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String REPUBLISH = "/v1/admin/metadata/studies:republish";

  @Inject Deposits deposits;
  @Inject ConsumerPositions positions;
  @Inject Sql sql;

  @Test
  void f19TheSameSubmissionAThousandTimesIsTakenInOnce() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());
    Person admin = Callers.withRoles(Role.ADMIN);

    // when
    TestEvents.publish(deposit.event(), 1000);
    allIsHeard();
    Deposit later = deposits.recorded(owner.id());

    // then
    assertEquals(1, deposits.state(deposit).orElseThrow().sequence());
    assertEquals(List.of("DONE"), deposits.intakes(deposit));
    admin
        .asks()
        .get("/v1/admin/metadata/intakes?limit=1")
        .then()
        .statusCode(200)
        .body("items.accession", contains(later.accession()))
        .body("items[0].state", is("DONE"))
        .body("items[0].chunksDone", is(10));
  }

  @Test
  void f6SubmissionsReadAgainFromTheStartOfTheTopicChangeNothing() {
    // given
    Deposit deposit = deposits.recorded("somebody");
    long rows = deposits.rows("chunk", deposit);

    // when
    TestEvents.readAgain(sql, "metadata", Topics.SUBMISSIONS);
    allIsHeard();

    // then
    assertEquals(1, deposits.state(deposit).orElseThrow().sequence());
    assertEquals(List.of("DONE"), deposits.intakes(deposit));
    assertEquals(rows, deposits.rows("chunk", deposit));
  }

  @Test
  void f6IntakeThatIsCutOffBeforeItsEndIsDoneWholeTheNextTime() {
    // given
    Deposit deposit = deposits.prepared("somebody");
    String told = "new.key = '" + deposit.study() + "'";
    try (FailingWrites states = FailingWrites.of(sql, "outbox", told)) {
      // when
      deposits.send(deposit.event());
      await().atMost(PATIENCE).until(() -> states.count() > 0);

      // then
      assertTrue(deposits.state(deposit).isEmpty());
    }

    // then
    StudyState state = deposits.awaitState(deposit, StudyState.State.SUBMITTED);
    assertEquals(1, state.sequence());
    assertEquals(1, deposits.rows("history", deposit));
  }

  @Test
  void f11EveryStateIsSentAgainAsItIs() {
    // given
    Person admin = Callers.withRoles(Role.ADMIN);
    Deposit deposit = deposits.published("somebody");
    StudyState before = deposits.state(deposit).orElseThrow();
    long sent = statesSent(deposit);

    // when
    admin.asks().post(REPUBLISH).then().statusCode(200).body("studies", greaterThan(0));

    // then
    assertEquals(sent + 1, statesSent(deposit));
    assertEquals(before, deposits.state(deposit).orElseThrow());
  }

  private long statesSent(Deposit deposit) {
    return sql.first(
            "select count(*) from outbox where topic = ? and key = ?",
            row -> row.getLong(1),
            Topics.STUDIES,
            deposit.study())
        .orElseThrow();
  }

  private void allIsHeard() {
    await().atMost(PATIENCE).until(() -> positions.atEndOf(Topics.SUBMISSIONS));
  }
}

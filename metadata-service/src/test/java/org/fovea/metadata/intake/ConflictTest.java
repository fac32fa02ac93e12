package org.fovea.metadata.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.junit.jupiter.api.Test;

/** Submissions for which their study has no place. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConflictTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Deposits deposits;

  @Test
  void aSubmissionBesideAnOpenVersionIsRefusedByNameAndTheVersionStays() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit first = deposits.recorded(owner.id());
    Deposit second =
        deposits.prepared(first.study(), first.accession(), 2, owner.id(), "Too early");

    // when
    deposits.send(second.event());

    // then
    StudyState state = awaitRefusal(second);
    assertEquals("study-conflict", state.refused().code());
    assertEquals(
        List.of(first.accession() + ".v1 is still SUBMITTED; a study has one open version."),
        state.refusals());
    assertEquals(List.of(StudyState.State.SUBMITTED), states(state));
    owner
        .asks()
        .get(first.path() + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains("submit", "refuse"));
  }

  @Test
  void anotherSubmissionOfARecordedAttemptIsRefusedByName() {
    // given
    Deposit first = deposits.recorded("somebody");
    Deposit again = new Deposit(Deposits.attempt(first.event(), 1));

    // when
    deposits.send(again.event());

    // then
    StudyState state = awaitRefusal(again);
    assertEquals("study-conflict", state.refused().code());
    assertEquals(first.event().operation(), state.versions().get(0).operation());
  }

  @Test
  void theNextAttemptOfAVersionThatIsNotReturnedIsRefusedByName() {
    // given
    Deposit first = deposits.recorded("somebody");
    Deposit next = new Deposit(Deposits.attempt(first.event(), 2));

    // when
    deposits.send(next.event());

    // then
    StudyState state = awaitRefusal(next);
    assertEquals("study-conflict", state.refused().code());
    assertEquals(
        List.of(
            first.accession()
                + ".v1 is SUBMITTED; it must be returned before it is submitted again."),
        state.refusals());
    assertEquals(1, state.versions().get(0).attempt());
  }

  @Test
  void anEarlierAttemptOfAReturnedVersionIsRefusedByName() {
    // given
    Deposit first = deposits.recorded("somebody");
    Callers.withRoles(Role.CURATOR)
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(Map.of("reason", "because"))
        .post(first.path() + ":return")
        .then()
        .statusCode(200);
    Deposit again = new Deposit(Deposits.attempt(first.event(), 1));

    // when
    deposits.send(again.event());

    // then
    StudyState state = awaitRefusal(again);
    assertEquals("study-conflict", state.refused().code());
    assertEquals(List.of(StudyState.State.RETURNED), states(state));
  }

  @Test
  void aRecordedSubmissionThatComesTwiceChangesNothing() {
    // given
    Deposit first = deposits.recorded("somebody");
    StudyState state = deposits.state(first).orElseThrow();

    // when
    deposits.forgetIntakes(first);
    deposits.send(first.event());
    await().atMost(PATIENCE).until(() -> deposits.intakes(first).equals(List.of("DONE")));

    // then
    assertEquals(state, deposits.state(first).orElseThrow());
  }

  @Test
  void aRefusedSubmissionThatComesTwiceChangesNothing() {
    // given
    Deposit first = deposits.recorded("somebody");
    Deposit again = new Deposit(Deposits.attempt(first.event(), 1));
    deposits.send(again.event());
    long sequence = awaitRefusal(again).sequence();

    // when
    deposits.forgetIntakes(first);
    deposits.send(again.event());
    await().atMost(PATIENCE).until(() -> deposits.intakes(first).equals(List.of("DONE")));

    // then
    assertEquals(sequence, deposits.state(first).orElseThrow().sequence());
  }

  private StudyState awaitRefusal(Deposit deposit) {
    return await()
        .atMost(PATIENCE)
        .until(() -> deposits.state(deposit), state -> isRefused(state, deposit))
        .orElseThrow();
  }

  private static boolean isRefused(Optional<StudyState> state, Deposit deposit) {
    return state
        .map(StudyState::refused)
        .filter(refused -> refused.operation().equals(deposit.event().operation()))
        .isPresent();
  }

  private static List<StudyState.State> states(StudyState state) {
    return state.versions().stream().map(StudyState.Version::state).toList();
  }
}

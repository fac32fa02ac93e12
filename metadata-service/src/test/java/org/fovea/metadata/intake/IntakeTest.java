package org.fovea.metadata.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IntakeTest {

  @Inject Deposits deposits;
  @Inject Callers callers;

  @Test
  void aSubmissionBecomesAPrivateVersionWithTheCountsOfItsLines() {
    // given
    Callers.Person owner = callers.withRoles(Role.DEPOSITOR);

    // when
    Deposit deposit = deposits.recorded(owner.id());

    // then
    StudyState state = deposits.state(deposit).orElseThrow();
    assertEquals(1, state.sequence());
    assertEquals(StudyState.Visibility.PRIVATE, state.versions().get(0).visibility());
    assertEquals(deposit.event().operation(), state.versions().get(0).operation());
    owner
        .asks()
        .get(deposit.path())
        .then()
        .statusCode(200)
        .body("title", equalTo("Shape matters to YAP"))
        .body("counts.files", is(4))
        .body("counts.bytes", is(3007))
        .body("counts.plates", is(2))
        .body("counts.positions", is(384 + 1536))
        .body("counts.laidOutWells", is(3))
        .body("counts.imagedWells", is(2))
        .body("counts.images", is(3))
        .body("counts.resultRows", is(3));
  }

  @Test
  void aDamagedRootRefusesTheVersionWithItsReason() {
    // given
    Callers.Person owner = callers.withRoles(Role.DEPOSITOR);
    Deposit good = deposits.prepared(owner.id());
    Deposit damaged = new Deposit(withDigest(good.event(), "0".repeat(64)));

    // when
    deposits.send(damaged.event());

    // then
    StudyState state = deposits.awaitState(damaged, StudyState.State.REFUSED);
    assertTrue(state.refusals().get(0).contains("digest differs"), state.refusals().toString());
    owner.asks().get(good.path()).then().statusCode(200).body("refusals.size()", is(1)).body("state", is("REFUSED"));
  }

  @Test
  void aRefusedSubmissionMayComeAgainAsTheNextAttempt() {
    // given
    Callers.Person owner = callers.withRoles(Role.DEPOSITOR);
    Deposit good = deposits.prepared(owner.id());
    deposits.send(withDigest(good.event(), "0".repeat(64)));
    deposits.awaitState(good, StudyState.State.REFUSED);

    // when
    deposits.send(Deposits.attempt(good.event(), 2));

    // then
    StudyState state = deposits.awaitState(good, StudyState.State.SUBMITTED);
    assertEquals(2, state.versions().get(0).attempt());
    assertTrue(state.refusals().isEmpty());
  }

  @Test
  void aRootOfAnotherStudyIsRefusedWithEveryReasonAtOnce() {
    // given
    Callers.Person owner = callers.withRoles(Role.DEPOSITOR);
    Deposit one = deposits.prepared(owner.id());
    Deposit other = deposits.prepared(owner.id());
    SubmissionSubmitted mixed = withRoot(one.event(), other.event());

    // when
    deposits.send(mixed);

    // then
    StudyState state = deposits.awaitState(one, StudyState.State.REFUSED);
    assertEquals(2, state.refusals().size(), state.refusals().toString());
  }

  @Test
  void theSameEventTwiceChangesNothing() {
    // given
    Callers.Person owner = callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());
    Callers.Person admin = callers.withRoles(Role.ADMIN);

    // when
    deposits.send(deposit.event());
    Deposit later = deposits.recorded(owner.id());

    // then
    assertEquals(1, deposits.state(deposit).orElseThrow().sequence());
    admin
        .asks()
        .get("/v1/admin/metadata/intakes?limit=1")
        .then()
        .statusCode(200)
        .body("items.accession", contains(later.accession()))
        .body("items[0].state", is("DONE"))
        .body("items[0].chunksDone", is(10));
  }

  private static SubmissionSubmitted withDigest(SubmissionSubmitted e, String digest) {
    return rooted(e, e.contentRoot(), digest);
  }

  private static SubmissionSubmitted withRoot(SubmissionSubmitted e, SubmissionSubmitted of) {
    return rooted(e, of.contentRoot(), of.contentDigest());
  }

  private static SubmissionSubmitted rooted(SubmissionSubmitted e, String root, String digest) {
    return new SubmissionSubmitted(
        e.submission(),
        e.operation(),
        e.study(),
        e.accession(),
        e.version(),
        e.attempt(),
        e.owner(),
        root,
        digest,
        e.factsRoot(),
        e.factsDigest(),
        e.release(),
        e.autoAccept(),
        e.submittedAt());
  }
}

package org.fovea.metadata.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IntakeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String INTAKES = "/v1/admin/metadata/intakes";
  private static final String REPUBLISH = "/v1/admin/metadata/studies:republish";

  @Inject Deposits deposits;

  @Test
  void aSubmissionBecomesAPrivateVersionWithTheCountsOfItsLines() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);

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
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit good = deposits.prepared(owner.id());
    Deposit damaged = new Deposit(withDigest(good.event(), "0".repeat(64)));

    // when
    deposits.send(damaged.event());

    // then
    StudyState state = deposits.awaitState(damaged, StudyState.State.REFUSED);
    assertTrue(state.refusals().get(0).contains("digest differs"), state.refusals().toString());
    assertEquals(new StudyState.Refused(damaged.event().operation(), "refused"), state.refused());
    owner
        .asks()
        .get(good.path())
        .then()
        .statusCode(200)
        .body("refusals.size()", is(1))
        .body("state", is("REFUSED"));
  }

  @Test
  void aRefusedSubmissionMayComeAgainAsTheNextAttempt() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit good = deposits.prepared(owner.id());
    deposits.send(withDigest(good.event(), "0".repeat(64)));
    deposits.awaitState(good, StudyState.State.REFUSED);

    // when
    deposits.send(Deposits.attempt(good.event(), 2));

    // then
    StudyState state = deposits.awaitState(good, StudyState.State.SUBMITTED);
    assertEquals(2, state.versions().get(0).attempt());
    assertTrue(state.refusals().isEmpty());
    assertNull(state.refused());
  }

  @Test
  void aRootOfAnotherStudyIsRefusedWithEveryReasonAtOnce() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
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
  void aRootOfAnotherVersionIsRefused() {
    // given
    Deposit first = deposits.prepared("somebody");
    Deposit second =
        deposits.prepared(first.study(), first.accession(), 2, "somebody", "A later title");

    // when
    deposits.send(withRoot(first.event(), second.event()));

    // then
    StudyState state = deposits.awaitState(first, StudyState.State.REFUSED);
    assertEquals(List.of("The content root's version is 2, not 1."), state.refusals());
  }

  @Test
  void laterFactsReplaceTheFirstOnes() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());
    String image = "/v1/images/" + deposit.id("image", SampleContent.imageKey("B7", 0));

    // when
    deposits.send(deposits.secondLook(deposit));

    // then
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> deposits.state(deposit).orElseThrow().versions().get(0).factsRevision() == 2);
    owner.asks().get(image).then().statusCode(200).body("facts.sizeX", is(256));
  }

  @Test
  void f20EarlierFactsThatComeLateChangeNothing() {
    // given
    Deposit deposit = deposits.recorded("somebody");
    deposits.send(deposits.secondLook(deposit));
    await().atMost(PATIENCE).until(() -> factsRevision(deposit) == 2);
    StudyState state = deposits.state(deposit).orElseThrow();
    SubmissionSubmitted event = deposit.event();

    // when
    deposits.send(
        new FactsRecorded(
            event.study(), event.accession(), 1, 1, event.factsRoot(), event.factsDigest()));
    await()
        .atMost(PATIENCE)
        .until(() -> deposits.intakes(deposit).equals(List.of("DONE", "DONE", "DONE")));

    // then
    assertEquals(state, deposits.state(deposit).orElseThrow());
  }

  @Test
  void f20FactsThatCameTooEarlyWaitForTheirVersionInSightOfTheOperator() {
    // given
    Person admin = Callers.withRoles(Role.ADMIN);
    Deposit early = deposits.prepared("somebody");
    String waiting = INTAKES + "?state=WAITING&limit=1";

    // when
    deposits.send(deposits.secondLook(early));

    // then
    await().atMost(PATIENCE).until(() -> admin.asks().get(waiting).path("items[0].error") != null);
    String one = INTAKES + "/" + admin.asks().get(waiting).path("items[0].id");
    admin.asks().get(one).then().statusCode(200).body("accession", is(early.accession()));

    // when
    deposits.send(early.event());
    admin
        .asks()
        .post(one + ":retry")
        .then()
        .statusCode(200)
        .body("accession", is(early.accession()));

    // then
    await().atMost(PATIENCE).until(() -> factsRevision(early) == 2);
    assertEquals(2, deposits.state(early).orElseThrow().sequence());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> admin.asks().post(one + ":retry").then().statusCode(409));
  }

  @Test
  void theWorkingsOfTheIntakeAreForAdministrators() {
    // given
    Person admin = Callers.withRoles(Role.ADMIN);
    Person curator = Callers.withRoles(Role.CURATOR);

    // when, then
    for (String path : List.of(INTAKES, INTAKES + "/1")) {
      curator.asks().get(path).then().statusCode(403);
      Callers.anybody().get(path).then().statusCode(401);
    }
    curator.asks().post(INTAKES + "/1:retry").then().statusCode(403);
    curator.asks().post(REPUBLISH).then().statusCode(403);
    admin.asks().get(INTAKES + "/99999999").then().statusCode(404);
    admin.asks().post(INTAKES + "/99999999:retry").then().statusCode(404);
  }

  private int factsRevision(Deposit deposit) {
    return deposits.state(deposit).map(s -> s.versions().get(0).factsRevision()).orElse(0);
  }

  @Test
  void versionsShareTheChunksTheyHaveInCommon() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit first = deposits.published(owner.id());
    long before = deposits.rows("chunk", first);

    // when
    Deposit second =
        deposits.prepared(first.study(), first.accession(), 2, owner.id(), "Shape matters more");
    deposits.send(second.event());
    deposits.awaitState(second, StudyState.State.SUBMITTED);

    // then
    assertEquals(before + 2, deposits.rows("chunk", first));
    owner
        .asks()
        .get(first.path() + ".v1")
        .then()
        .statusCode(200)
        .body("title", is("Shape matters to YAP"));
    owner
        .asks()
        .get(first.path() + ".v2")
        .then()
        .statusCode(200)
        .body("title", is("Shape matters more"));
    owner.asks().get(first.path() + ".v2/files?count=true").then().body("total", is(4));
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

package org.fovea.conventions.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.ProjectionApplied;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventTopics;
import org.fovea.conventions.event.EventTypes;
import org.fovea.conventions.outbox.Outbox;
import org.fovea.conventions.sample.SampleProjection;
import org.fovea.conventions.sample.Samplings;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionTest {

  private static final Duration SOON = Duration.ofSeconds(90);

  @Inject SampleProjection projection;
  @Inject ProjectionHeads heads;
  @Inject HeadTable table;
  @Inject EventTopics topics;
  @Inject Outbox outbox;
  @Inject Sql sql;

  private final String study = UUID.randomUUID().toString();

  @BeforeEach
  void prepare() {
    topics.ensure();
    projection.breakAgain();
  }

  @Test
  void stateIsAppliedAndSaidToBe() {
    // When
    TestEvents.publish(Samplings.study(study, 3, "fine"));

    // Then
    awaitApplied(3);
    assertEquals(List.of(3L), projection.sequencesOf(study));
    List<ProjectionApplied> said = said(events -> !events.isEmpty());
    assertEquals(List.of(new ProjectionApplied("sample", 1, study, 3, null)), said);
  }

  @Test
  void f20OlderStatesThatComeLateChangeNothing() {
    // Given
    TestEvents.publish(Samplings.study(study, 5, "fine"));
    awaitApplied(5);

    // When
    TestEvents.publish(Samplings.study(study, 4, "fine"));
    TestEvents.publish(Samplings.study(study, 3, "fine"));
    TestEvents.publish(Samplings.study(study, 6, "fine"));

    // Then
    awaitApplied(6);
    assertEquals(List.of(5L, 6L), projection.sequencesOf(study));
  }

  @Test
  void f20OlderStateThatComesBeforeTheNewerIsAppliedIsPassedOver() {
    // When
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              table.want(Samplings.study(study, 5, "fine"), "");
              table.want(Samplings.study(study, 4, "fine"), "");
            });

    // Then
    awaitApplied(5);
    assertEquals(List.of(5L), projection.sequencesOf(study));
  }

  @Test
  void f19StateThatComesAThousandTimesIsAppliedAndToldOnce() {
    // Given
    TestEvents.publish(Samplings.study(study, 5, "fine"));
    awaitApplied(5);

    // When
    TestEvents.publish(Samplings.study(study, 5, "fine"), 1000);
    TestEvents.publish(Samplings.study(study, 6, "fine"));

    // Then
    awaitApplied(6);
    assertEquals(List.of(5L, 6L), projection.sequencesOf(study));
    assertEquals(2, said(events -> events.stream().anyMatch(e -> e.sequence() == 6)).size());
  }

  @Test
  void f6WorkThatWasDoneAndNotMarkedIsDoneAgainAndToldOnce() {
    String told = "new.key = '" + study + "' and new.data not like '%error%'";
    try (FailingWrites answers = FailingWrites.of(sql, "outbox", told)) {
      // Given
      TestEvents.publish(Samplings.study(study, 3, "fine"));

      // When
      Awaitility.await().atMost(SOON).until(() -> projection.sequencesOf(study).size() >= 2);
      assertEquals(0, heads.find(study).orElseThrow().applied());
    }

    // Then
    awaitApplied(3);
    List<ProjectionApplied> answers = said(events -> events.stream().anyMatch(this::isGood));
    assertEquals(1, answers.stream().filter(this::isGood).count());
  }

  @Test
  void f7StudyOfAWorkerThatDiedIsTakenByAnotherAndTheDeadOneMarksNothing() {
    // Given
    HeadTable.Taken dead = takenByOneThatDies(Samplings.study(study, 3, "fine"));

    // When
    awaitApplied(3);

    // Then
    assertEquals(List.of(3L), projection.sequencesOf(study));
    assertFalse(table.applied(dead));
    assertFalse(table.blocked(dead, "I thought I still had it", Duration.ZERO));
    assertFalse(heads.blocked().contains(study));
  }

  @Test
  void studyOfAWorkerThatIsAliveIsLeftToIt() {
    // Given
    takenFor("1 hour", Samplings.study(study, 3, "fine"));

    // When
    String other = UUID.randomUUID().toString();
    TestEvents.publish(Samplings.study(other, 1, "fine"));
    Awaitility.await().atMost(SOON).until(() -> !projection.sequencesOf(other).isEmpty());

    // Then
    assertEquals(List.of(), projection.sequencesOf(study));

    // When
    sql.update("update projection_head set lease_until = clock_timestamp() where study = ?", study);

    // Then
    awaitApplied(3);
  }

  @Test
  void f11TopicThatIsLostIsMadeAnewAndFollowedFromItsStart() {
    // Given
    TestEvents.publish(Samplings.study(study, 1, "fine"));
    awaitApplied(1);

    // When
    TestEvents.lose(Topics.STUDIES);
    QuarkusTransaction.requiringNew().run(() -> outbox.append(Samplings.study(study, 2, "fine")));

    // Then
    awaitApplied(2);
    assertEquals(List.of(1L, 2L), projection.sequencesOf(study));
  }

  @Test
  void failureBlocksTheStudyUntilItSucceeds() {
    // When
    TestEvents.publish(Samplings.study(study, 1, SampleProjection.BROKEN));

    // Then
    Awaitility.await().atMost(SOON).until(() -> heads.blocked().contains(study));
    assertTrue(said(events -> !events.isEmpty()).get(0).error().contains("cannot load it"));

    // When
    projection.mend();

    // Then
    awaitApplied(1);
    assertFalse(heads.blocked().contains(study));
  }

  @Test
  void replayAppliesAgain() {
    // Given
    TestEvents.publish(Samplings.study(study, 2, "fine"));
    awaitApplied(2);

    // When
    boolean known = heads.replay(study);

    // Then
    assertTrue(known);
    Awaitility.await()
        .atMost(SOON)
        .until(() -> projection.sequencesOf(study).equals(List.of(2L, 2L)));
  }

  @Test
  void unknownStudyCannotBeReplayed() {
    assertFalse(heads.replay(study));
  }

  @Test
  void chunkIsRememberedUntilReplay() {
    // Given
    ChunkRef chunk = new ChunkRef(ChunkKind.FILES, "k", "d", 10, 100);
    Progress progress = new HeadProgress(table, study);
    boolean before = progress.isDone(chunk);

    // When
    progress.chunkDone(chunk);

    // Then
    assertFalse(before);
    assertTrue(progress.isDone(chunk));
    heads.replay(study);
    assertFalse(progress.isDone(chunk));
  }

  /** A study in the hands of a worker whose lease soon runs out. */
  private HeadTable.Taken takenByOneThatDies(StudyState state) {
    return takenFor("200 milliseconds", state);
  }

  private HeadTable.Taken takenFor(String lease, StudyState state) {
    String json = EventTypes.write(state);
    sql.update(
        """
        insert into projection_head (study, wanted, state, fence, lease_until)
        values (?, ?, ?, 1, clock_timestamp() + ?::interval)\
        """,
        study,
        state.sequence(),
        json,
        lease);
    return new HeadTable.Taken(study, state.sequence(), json, 1, 0, "");
  }

  private boolean isGood(ProjectionApplied answer) {
    return answer.error() == null;
  }

  private void awaitApplied(long sequence) {
    Awaitility.await()
        .atMost(SOON)
        .until(
            () ->
                heads
                    .find(study)
                    .filter(head -> head.applied() == sequence && head.current())
                    .isPresent());
  }

  private List<ProjectionApplied> said(
      java.util.function.Predicate<List<ProjectionApplied>> enough) {
    return TestEvents.await(Topics.PROJECTIONS, study, ProjectionApplied.class, enough, SOON);
  }
}

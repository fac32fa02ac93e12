package org.fovea.search.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.ConsumerPositions;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.projection.StudyProjection;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.fovea.search.index.SearchIndex;
import org.junit.jupiter.api.Test;

/** States that come twice, late or never, and work on them that is cut off. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionFaultsTest extends OneScreen {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject SearchIndex index;
  @Inject StudyProjection projection;
  @Inject ProjectionHeads heads;
  @Inject ConsumerPositions positions;
  @Inject Sql sql;

  ProjectionFaultsTest() {
    super("FVA-14", "faulty");
  }

  @Test
  void f6IndexThatWasFilledAndNotMarkedIsFilledAgainToTheSame() {
    // given
    try (FailingWrites marks = cutOff("projection_head", "new.applied > 0")) {
      studies.send(screen, 1, OWNER, open);
      Awaitility.await().atMost(SOON).until(() -> marks.count() > 1);
    }
    awaitApplied(1);
    Map<String, Object> twice = answer(word);

    // when
    heads.replay(screen.study());
    awaitApplied(1);

    // then
    assertEquals(twice, answer(word));
    assertEquals(1, found());
  }

  @Test
  void f7OpeningIsShownToNobodyElseUntilItIsPublished() {
    // when
    studies.tell(screen, 1, OWNER, hidden);

    // then
    assertEquals(0, found());

    // when
    studies.tell(screen, 2, OWNER, open);

    // then
    assertEquals(1, found());
  }

  @Test
  void f8OpeningThatIsCutOffStaysClosedAndIsFinishedLater() {
    // given
    studies.tell(screen, 1, OWNER, hidden);
    try (FailingWrites grants = cutOff("study_access", "new.audience = 'PUBLIC'")) {
      // when
      studies.send(screen, 2, OWNER, open);
      Awaitility.await().atMost(SOON).until(() -> grants.count() > 0);

      // then
      assertEquals(0, found());
    }
    awaitApplied(2);
    assertEquals(1, found());
  }

  @Test
  void f8WithdrawalThatIsCutOffIsClosedAllTheSame() {
    // given
    studies.tell(screen, 1, OWNER, open);
    try (FailingWrites marks = cutOff("projection_head", "new.applied > 1")) {
      // when
      studies.send(screen, 2, OWNER, closed);
      Awaitility.await().atMost(SOON).until(() -> marks.count() > 0);

      // then
      assertEquals(0, found());
    }
    awaitApplied(2);
    assertEquals(0, found());
  }

  @Test
  void f11ProjectionBuiltAnewFromStatesSentAgainIsEqual() {
    // given
    studies.tell(screen, 3, OWNER, open);
    Map<String, Object> before = answer(word);

    // when
    sql.update("delete from projection_chunk where study = ?", screen.study());
    sql.update("delete from projection_head where study = ?", screen.study());
    index.drop(snapshot);
    assertNotEquals(before, answer(word));
    studies.tell(screen, 3, OWNER, open);

    // then
    assertEquals(before, answer(word));
  }

  @Test
  void f19StateThatComesAThousandTimesChangesNothing() {
    // given
    studies.tell(screen, 1, OWNER, open);
    Map<String, Object> before = answer(word);

    // when
    TestEvents.publish(Studies.state(screen, 1, OWNER, open), 1000);
    Awaitility.await().atMost(SOON).until(() -> positions.atEndOf(Topics.STUDIES));

    // then
    assertEquals(before, answer(word));
  }

  @Test
  void f6StatesReadAgainFromTheStartOfTheTopicChangeNothing() {
    // given
    studies.tell(screen, 1, OWNER, open);
    studies.tell(screen, 2, OWNER, closed);
    studies.tell(screen, 3, OWNER, open);
    Map<String, Object> before = answer(word);

    // when
    TestEvents.readAgain(sql, "search", Topics.STUDIES);
    Awaitility.await().atMost(SOON).until(() -> positions.atEndOf(Topics.STUDIES));

    // then
    assertEquals(before, answer(word));
    assertEquals(1, found());
  }

  @Test
  void f20OlderStateThatComesLateOpensNothing() throws Exception {
    // given
    studies.tell(screen, 1, OWNER, open);
    studies.tell(screen, 2, OWNER, closed);

    // when
    studies.send(screen, 1, OWNER, open);
    Awaitility.await().atMost(SOON).until(() -> positions.atEndOf(Topics.STUDIES));

    // then
    assertEquals(0, found());
  }

  @Test
  void f20WorkerThatWasOvertakenOpensNothing() throws Exception {
    // given
    studies.tell(screen, 2, OWNER, closed);

    // when
    projection.project(Studies.state(screen, 1, OWNER, open), new NoProgress());

    // then
    assertEquals(0, found());
  }

  private FailingWrites cutOff(String table, String condition) {
    return FailingWrites.of(
        sql, table, "new.study = '%s' and %s".formatted(screen.study(), condition));
  }

  private void awaitApplied(long sequence) {
    Awaitility.await()
        .atMost(SOON)
        .until(
            () ->
                heads
                    .find(screen.study())
                    .filter(head -> head.current() && head.applied() == sequence)
                    .isPresent());
  }

  /** Nothing was done before. */
  private static final class NoProgress implements Progress {
    @Override
    public boolean isDone(ChunkRef chunk) {
      return false;
    }

    @Override
    public void chunkDone(ChunkRef chunk) {
      // nothing is kept
    }
  }
}

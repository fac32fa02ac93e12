package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.fovea.search.rest.Studies.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.event.Topics;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.event.ConsumerPositions;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.projection.StudyProjection;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SnapshotKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States that come twice, late or never, and work on them that is cut off. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionFaultsTest {

  private static final ContractFilter CONTRACT = ContractFilter.forService("search");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String OWNER = "owner";

  @Inject Studies studies;
  @Inject SearchIndex index;
  @Inject StudyProjection projection;
  @Inject ProjectionHeads heads;
  @Inject ConsumerPositions positions;
  @Inject Sql sql;

  private final String word = "faulty" + UUID.randomUUID().toString().replace("-", "");
  private Screen screen;
  private Version open;
  private Version hidden;
  private Version closed;
  private SnapshotKey snapshot;

  @BeforeEach
  void write() {
    screen = Screen.of("FVA-14", word);
    StoredRoot root = studies.write(screen, 1);
    open = version(1, Visibility.PUBLIC, root);
    hidden = version(1, Visibility.OPENING, root);
    closed = version(1, Visibility.CLOSED, root);
    snapshot = new SnapshotKey(screen.study(), 1, root.digest());
  }

  @AfterEach
  void withdraw() {
    studies.tell(screen, 1000, OWNER, closed);
    assertEquals(0, found());
  }

  @Test
  void f6IndexThatWasFilledAndNotMarkedIsFilledAgainToTheSame() {
    // given
    try (FailingWrites marks = cutOff("projection_head", "new.applied > 0")) {
      studies.send(screen, 1, OWNER, open);
      Awaitility.await().atMost(SOON).until(() -> marks.count() > 1);
    }
    awaitApplied(1);
    Map<String, Object> twice = answer();

    // when
    heads.replay(screen.study());
    awaitApplied(1);

    // then
    assertEquals(twice, answer());
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
    Map<String, Object> before = answer();

    // when
    sql.update("delete from projection_chunk where study = ?", screen.study());
    sql.update("delete from projection_head where study = ?", screen.study());
    index.drop(snapshot);
    assertNotEquals(before, answer());
    studies.tell(screen, 3, OWNER, open);

    // then
    assertEquals(before, answer());
  }

  @Test
  void f19StateThatComesAThousandTimesChangesNothing() {
    // given
    studies.tell(screen, 1, OWNER, open);
    Map<String, Object> before = answer();

    // when
    TestEvents.publish(Studies.state(screen, 1, OWNER, open), 1000);
    Awaitility.await().atMost(SOON).until(() -> positions.atEndOf(Topics.STUDIES));

    // then
    assertEquals(before, answer());
  }

  @Test
  void f6StatesReadAgainFromTheStartOfTheTopicChangeNothing() {
    // given
    studies.tell(screen, 1, OWNER, open);
    studies.tell(screen, 2, OWNER, closed);
    studies.tell(screen, 3, OWNER, open);
    Map<String, Object> before = answer();

    // when
    TestEvents.readAgain(sql, "search", Topics.STUDIES);
    Awaitility.await().atMost(SOON).until(() -> positions.atEndOf(Topics.STUDIES));

    // then
    assertEquals(before, answer());
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

  private int found() {
    return (int) answer().get("total");
  }

  private Map<String, Object> answer() {
    return given()
        .filter(CONTRACT)
        .queryParams(Map.of("q", word, "facet", List.of("Organism", "Keyword")))
        .get("/v1/search")
        .then()
        .statusCode(200)
        .extract()
        .as(Map.class);
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

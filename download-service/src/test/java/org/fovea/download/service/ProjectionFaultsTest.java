package org.fovea.download.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.ConsumerPositions;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.FailingWrites;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States that come twice, late or never, and work on them that is cut off. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionFaultsTest extends ServiceTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject ProjectionHeads heads;
  @Inject ConsumerPositions positions;
  @Inject Sql sql;

  private Deposit deposit;

  @BeforeEach
  void write() {
    deposit = plate();
  }

  @Test
  void f6ContentThatWasLoadedAndNotMarkedIsLoadedAgainToTheSame() {
    // Given
    StudyState published = deposit.published();
    try (FailingWrites marks = cutOff("projection_head", "new.applied > 0")) {
      TestEvents.publish(published);
      await().atMost(SOON).until(() -> marks.count() > 1);
    }
    awaitApplied(published);
    String served = manifest();

    // When
    heads.replay(deposit.study);
    awaitApplied(published);

    // Then
    assertEquals(5, served.lines().count());
    assertEquals(served, manifest());
  }

  @Test
  void f6StatesReadAgainFromTheStartOfTheTopicChangeNothing() {
    // Given
    follow(deposit.inReview());
    follow(deposit.withdrawn());
    follow(deposit.published());
    String served = manifest();

    // When
    TestEvents.readAgain(sql, "download", Topics.STUDIES);

    // Then
    allIsHeard();
    assertEquals(served, manifest());
  }

  @Test
  void f7VersionThatIsOpeningIsStillPrivate() {
    // When
    follow(deposit.opening());

    // Then
    assertEquals(404, file().statusCode());

    // When
    follow(deposit.published());

    // Then
    assertEquals(200, file().statusCode());
  }

  @Test
  void f8OpeningThatIsCutOffStaysClosedAndIsFinishedLater() {
    // Given
    follow(deposit.opening());
    StudyState published = deposit.published();
    try (FailingWrites grants = cutOff("version", "new.visibility = 'PUBLIC'")) {
      // When
      TestEvents.publish(published);
      await().atMost(SOON).until(() -> grants.count() > 0);

      // Then
      assertNotEquals(200, file().statusCode());
    }

    // Then
    awaitApplied(published);
    assertEquals(200, file().statusCode());
  }

  @Test
  void f8WithdrawalThatIsCutOffIsClosedAllTheSame() {
    // Given
    follow(deposit.published());
    StudyState withdrawn = deposit.withdrawn();
    try (FailingWrites marks =
        cutOff("projection_head", "new.applied >= " + withdrawn.sequence())) {
      // When
      TestEvents.publish(withdrawn);
      await().atMost(SOON).until(() -> marks.count() > 0);

      // Then
      assertNotEquals(200, file().statusCode());
    }
    awaitApplied(withdrawn);
    assertEquals(410, file().statusCode());
  }

  @Test
  void f11ProjectionBuiltAnewFromStatesSentAgainIsEqual() {
    // Given
    StudyState published = deposit.published();
    follow(published);
    String served = manifest();

    // When
    for (String table : new String[] {"projection_chunk", "projection_head"}) {
      sql.update("delete from " + table + " where study = ?", deposit.study);
    }
    for (String table : new String[] {"study", "file", "image", "chunk"}) {
      sql.update("delete from " + table + " where study = ?", UUID.fromString(deposit.study));
    }
    assertEquals(404, file().statusCode());
    follow(published);

    // Then
    assertEquals(served, manifest());
  }

  @Test
  void f19StateThatComesAThousandTimesChangesNothing() {
    // Given
    StudyState published = deposit.published();
    follow(published);
    String served = manifest();

    // When
    TestEvents.publish(published, 1000);

    // Then
    allIsHeard();
    assertEquals(served, manifest());
  }

  @Test
  void f20OlderStateThatComesLateOpensNothing() {
    // Given
    StudyState published = deposit.published();
    follow(published);
    follow(deposit.withdrawn());

    // When
    TestEvents.publish(published);

    // Then
    allIsHeard();
    assertEquals(410, file().statusCode());
  }

  @Test
  void f20WorkerThatWasOvertakenOpensNothing() throws Exception {
    // Given
    StudyState published = deposit.published();
    follow(deposit.withdrawn());

    // When
    apply(published);

    // Then
    assertEquals(410, file().statusCode());
  }

  @Test
  void f20WorkerThatIsOvertakenWhileItLoadsOpensNothing() throws Exception {
    // Given
    StudyState published = deposit.published();
    StudyState withdrawn = deposit.withdrawn();

    // When
    projection.project(published, new Interrupted(1, withdrawn));

    // Then
    assertEquals(410, file().statusCode());
  }

  @Test
  void f8WithdrawalIsDoneBeforeContentThatCannotBeLoaded() {
    // Given
    follow(deposit.published());
    Deposit second = deposit.revisionAfter(deposit.withdrawn()).file("b.tif", HELLO).write();

    // When
    StudyState damaged = second.damaged();
    TestEvents.publish(damaged);
    await().atMost(SOON).until(() -> heads.blocked().contains(deposit.study));

    // Then
    assertEquals(410, file().statusCode());
  }

  @Test
  void f11ReplayLoadsContentThatIsLost() {
    // Given
    StudyState published = deposit.published();
    follow(published);
    String served = manifest();
    sql.update(
        "delete from file where path <> 'readme.json' and study = ?",
        UUID.fromString(deposit.study));
    assertNotEquals(served, manifest());

    // When
    heads.replay(deposit.study);
    awaitApplied(published);

    // Then
    assertEquals(served, manifest());
  }

  @Test
  void contentThatIsLoadedIsNotLoadedAgainToBeOpened() {
    // Given
    follow(deposit.inReview());
    List<String> rows = rows();

    // When
    follow(deposit.published());

    // Then
    assertEquals(5, rows.size());
    assertEquals(rows, rows());
  }

  @Test
  void contentOfNoVersionIsSweptAndThatOfAStudyBeingLoadedIsNot() throws Exception {
    // Given
    follow(deposit.inReview());
    Deposit other =
        new Deposit(store)
            .file("a.tif", HELLO)
            .image(UUID.randomUUID().toString(), "a.tif", "B7")
            .write();

    // When
    projection.project(
        other.published(), new Interrupted(2, deposit.file("c.tif", HELLO).write().published()));

    // Then
    assertEquals(6, rows().size());
    assertEquals(
        200, call().get("/v1/files/{a}.v1/a.tif", other.accession).then().extract().statusCode());
  }

  /** The rows of the deposit's files as the transaction wrote them that wrote them last. */
  private List<String> rows() {
    return sql.list(
        "select path || ' ' || xmin from file where study = ? order by path",
        row -> row.getString(1),
        UUID.fromString(deposit.study));
  }

  private FailingWrites cutOff(String table, String condition) {
    return FailingWrites.of(
        sql, table, "new.study = '%s' and %s".formatted(deposit.study, condition));
  }

  private void follow(StudyState state) {
    TestEvents.publish(state);
    awaitApplied(state);
  }

  private void awaitApplied(StudyState state) {
    await()
        .atMost(SOON)
        .until(
            () ->
                heads
                    .find(state.study())
                    .filter(head -> head.current() && head.applied() == state.sequence())
                    .isPresent());
  }

  private void allIsHeard() {
    await().atMost(SOON).until(() -> positions.atEndOf(Topics.STUDIES));
  }

  private Response file() {
    return call().get("/v1/files/{a}.v1/readme.json", deposit.accession);
  }

  private String manifest() {
    Response answer = call().get("/v1/manifests/{a}.v1.sha256", deposit.accession);
    assertEquals(200, answer.statusCode());
    return answer.asString();
  }

  /** Progress of a worker that another one overtakes when a chunk, counted from one, is loaded. */
  private final class Interrupted implements Progress {
    private final StudyState meanwhile;
    private int left;

    private Interrupted(int chunk, StudyState meanwhile) {
      this.left = chunk;
      this.meanwhile = meanwhile;
    }

    @Override
    public boolean isDone(ChunkRef chunk) {
      return false;
    }

    @Override
    public void chunkDone(ChunkRef chunk) {
      left--;
      if (left == 0) {
        try {
          apply(meanwhile);
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}

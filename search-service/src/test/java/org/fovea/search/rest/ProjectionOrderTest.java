package org.fovea.search.rest;

import static org.fovea.search.rest.Studies.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.StudyProjection;
import org.fovea.conventions.testing.RealParts;
import org.fovea.search.index.SearchIndex;
import org.junit.jupiter.api.Test;

/** Close first, load, open last, drop; and nothing of it for a state that is outdated. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionOrderTest extends OneScreen {

  @Inject SearchIndex index;
  @Inject StudyProjection projection;

  ProjectionOrderTest() {
    super("FVA-15", "ordered");
  }

  @Test
  void f20WorkerThatWasOvertakenClosesNothing() throws Exception {
    // given
    studies.tell(screen, 2, OWNER, open);

    // when
    projection.project(Studies.state(screen, 1, OWNER, hidden), new Interrupted(() -> {}));

    // then
    assertEquals(1, found());
  }

  @Test
  void f20WorkerThatIsOvertakenWhileItLoadsOpensNothing() throws Exception {
    // when
    projection.project(
        Studies.state(screen, 1, OWNER, open),
        new Interrupted(() -> studies.tell(screen, 2, OWNER, closed)));

    // then
    assertEquals(0, found());
  }

  @Test
  void f8WithdrawalIsDoneBeforeTheNextVersionIsLoaded() throws Exception {
    // given
    studies.tell(screen, 1, OWNER, open);
    Version second = version(2, Visibility.PUBLIC, studies.write(screen, 2));
    List<Integer> meanwhile = new ArrayList<>();

    // when
    projection.project(
        Studies.state(screen, 2, OWNER, closed, second),
        new Interrupted(() -> meanwhile.add(found())));

    // then
    assertEquals(List.of(0), meanwhile);
    assertEquals(1, found());
  }

  @Test
  void f8ContentThatIsReplacedIsHiddenBeforeWhatReplacesItIsLoaded() throws Exception {
    // given
    studies.tell(screen, 1, OWNER, open);
    Screen mended = new Screen(screen.study(), "FVA-15", word + " mended");
    Version replaced = version(1, Visibility.PUBLIC, studies.write(mended, 1));
    List<Integer> meanwhile = new ArrayList<>();

    // when
    projection.project(
        Studies.state(screen, 2, OWNER, replaced), new Interrupted(() -> meanwhile.add(found())));

    // then
    assertEquals(List.of(0), meanwhile);
    assertEquals(1, found());
  }

  @Test
  void contentOfARefusedVersionIsNotEvenRead() {
    // given
    studies.tell(screen, 1, OWNER, open);
    Version refused =
        new Version(
            2,
            1,
            State.REFUSED,
            Visibility.PRIVATE,
            null,
            "content/nowhere",
            "0".repeat(64),
            null,
            null,
            0,
            null);

    // when
    studies.tell(screen, 2, OWNER, open, refused);

    // then
    assertEquals(1, found());
  }

  @Test
  void contentThatNobodyMayReadIsDropped() {
    // given
    studies.tell(screen, 1, OWNER, open);
    assertTrue(index.held().contains(snapshot));

    // when
    studies.tell(screen, 2, OWNER, closed);

    // then
    assertFalse(index.held().contains(snapshot));
  }

  /** Something happens between the loading of content and its opening. */
  private record Interrupted(Runnable meanwhile) implements Progress {
    @Override
    public boolean isDone(ChunkRef chunk) {
      return false;
    }

    @Override
    public void chunkDone(ChunkRef chunk) {
      meanwhile.run();
    }
  }
}

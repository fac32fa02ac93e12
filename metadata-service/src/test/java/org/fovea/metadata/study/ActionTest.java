package org.fovea.metadata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fovea.contract.event.StudyState.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {

  @ParameterizedTest
  @CsvSource({
    "ASSIGN,SUBMITTED,IN_REVIEW",
    "RETURN,IN_REVIEW,RETURNED",
    "SUBMIT,RETURNED,SUBMITTED",
    "ACCEPT,IN_REVIEW,ACCEPTED",
    "PUBLISH,ACCEPTED,PUBLISHED",
    "WITHDRAW,PUBLISHED,WITHDRAWN"
  })
  void aVersionMovesAlongTheTable(Action action, State from, State to) {
    assertEquals(Optional.of(to), action.next(from));
  }

  @Test
  void onlyWhatWasAcceptedBecomesPublishedAndOnlyThatIsWithdrawn() {
    for (Action action : Action.values()) {
      for (State from : State.values()) {
        Optional<State> to = action.next(from);
        assertTrue(to.filter(State.PUBLISHED::equals).isEmpty() || from == State.ACCEPTED);
        assertTrue(to.filter(State.WITHDRAWN::equals).isEmpty() || from == State.PUBLISHED);
      }
    }
  }

  @Test
  void nothingLeadsBackFromPublishedOrWithdrawn() {
    // given
    long seed = System.nanoTime();
    Random random = new Random(seed);
    State state = State.SUBMITTED;
    Set<State> seen = EnumSet.of(state);

    // when, then
    for (int step = 0; step < 10_000; step++) {
      Action action = Action.values()[random.nextInt(Action.values().length)];
      State next = action.next(state).orElse(state);
      boolean ended = seen.contains(State.PUBLISHED);
      assertTrue(!ended || next == State.PUBLISHED || next == State.WITHDRAWN, "seed " + seed);
      state = next;
      seen.add(state);
    }
  }
}

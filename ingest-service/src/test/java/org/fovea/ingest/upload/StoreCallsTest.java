package org.fovea.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fovea.conventions.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreCallsTest {

  private final StoreCalls calls = new StoreCalls();
  private final CyclicBarrier both = new CyclicBarrier(2);

  @AfterEach
  void end() {
    calls.end();
  }

  @Test
  void callsAreMadeAtOnceAndAnsweredInOrder() {
    assertEquals(List.of("a", "b"), calls.all(List.of(meeting("a"), meeting("b"))));
  }

  @Test
  void failureIsToldWhenAllHaveEnded() {
    AtomicBoolean ended = new AtomicBoolean();
    Supplier<String> fails =
        () -> {
          meet();
          throw new StoreUnavailableException(new IllegalStateException("away"));
        };
    Supplier<String> goesOn =
        () -> {
          meet();
          ended.set(true);
          return "there";
        };

    assertThrows(StoreUnavailableException.class, () -> calls.all(List.of(fails, goesOn)));

    assertTrue(ended.get());
  }

  private Supplier<String> meeting(String answer) {
    return () -> {
      meet();
      return answer;
    };
  }

  /** Returns when the other call is under way, too. */
  private void meet() {
    try {
      both.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}

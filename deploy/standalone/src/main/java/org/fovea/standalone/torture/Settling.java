package org.fovea.standalone.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fovea.cli.connect.Waits;

/** Asks again until an answer is enough or the time is over. */
final class Settling {
  private static final long PAUSE = 150;

  private Settling() {}

  /** The first answer that is enough, else the last one of the time. */
  static <T> T of(Supplier<T> question, Predicate<T> enough, Duration atMost) {
    Instant deadline = Instant.now().plus(atMost);
    T answer = question.get();
    while (!enough.test(answer) && Instant.now().isBefore(deadline)) {
      Waits.pause(PAUSE);
      answer = question.get();
    }
    return answer;
  }
}

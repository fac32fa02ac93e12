package org.fovea.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionCheckTest {

  @Test
  void deletionsWaitLongerThanSessionsLive() {
    Duration week = Duration.ofDays(7);
    assertDoesNotThrow(() -> RetentionCheck.require(week, week.plusSeconds(1)));
    assertThrows(IllegalStateException.class, () -> RetentionCheck.require(week, week));
  }
}

package org.fovea.ingest.fixity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicLong rested = new AtomicLong();

  @Test
  void readerAheadOfItsPaceRestsUntilItIsNot() {
    Pace pace = new Pace(1000, now::get, this::rest);

    pace.read(500);
    pace.read(500);

    assertEquals(1_000_000_000L, rested.get());
  }

  @Test
  void slowReaderNeverRests() {
    Pace pace = new Pace(1000, now::get, this::rest);
    now.addAndGet(2_000_000_000L);

    pace.read(1000);

    assertEquals(0, rested.get());
  }

  private void rest(long nanos) {
    rested.addAndGet(nanos);
    now.addAndGet(nanos);
  }
}

package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short run of what {@code deploy/fovea torture} does for longer, of as many rounds as {@code
 * -Dfovea.torture.rounds} says; without it SKIPPED, for it takes minutes of a calm machine.
 */
class TortureTest {
  @TempDir static Path folder;

  /** Other faults each time; a run that failed is repeated with the seed it told. */
  @Test
  void f48NothingIsLostSeenOrStuckWhenPartsDieAtRandomPoints() {
    // given
    String rounds = System.getProperty("fovea.torture.rounds", "");
    if (rounds.isEmpty()) {
      System.out.println("SKIPPED 1 test: -Dfovea.torture.rounds is not given");
    }
    assumeFalse(rounds.isEmpty(), "-Dfovea.torture.rounds is not given");
    FoveaHome home = new FoveaHome(folder.resolve("home"));
    String seed = System.getProperty("fovea.torture.seed", String.valueOf(System.nanoTime()));
    System.out.println("torture: again with -Dfovea.torture.seed=" + seed);
    // when
    FoveaHome.Ended ended =
        home.run(
            "torture",
            "--seed",
            seed,
            "--rounds",
            rounds,
            "--depositors",
            "2",
            "--folder",
            folder.resolve("tortured").toString());
    // then
    assertEquals(0, ended.status(), ended.output());
    assertTrue(ended.said().contains("Nothing was lost"), ended.output());
  }
}

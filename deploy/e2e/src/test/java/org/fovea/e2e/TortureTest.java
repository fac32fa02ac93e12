package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short run of what {@code deploy/fovea torture} does for longer; {@code
 * -Dfovea.torture.rounds=N} runs N rounds.
 */
class TortureTest {
  @TempDir static Path folder;

  /** Other faults each time; a run that failed is repeated with the seed it told. */
  @Test
  void f48NothingIsLostSeenOrStuckWhenPartsDieAtRandomPoints() {
    // given
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
            System.getProperty("fovea.torture.rounds", "2"),
            "--depositors",
            "2",
            "--folder",
            folder.resolve("tortured").toString());
    // then
    assertEquals(0, ended.status(), ended.output());
    assertTrue(ended.said().contains("Nothing was lost"), ended.output());
  }
}

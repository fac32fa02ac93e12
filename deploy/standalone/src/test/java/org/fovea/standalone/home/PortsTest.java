package org.fovea.standalone.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void handsOutNoPortTwiceAndNoneThatIsWantedForSomethingElse() {
    // given
    Integer[] wanted = IntStream.range(10_000, 32_000).boxed().toArray(Integer[]::new);
    Ports ports = Ports.except(wanted);
    // when
    Set<Integer> given =
        IntStream.range(0, 100).map(i -> ports.next()).boxed().collect(Collectors.toSet());
    // then
    assertEquals(100, given.size());
    assertTrue(given.stream().allMatch(port -> port >= 32_000 && port < 32_768), given.toString());
  }

  @Test
  void takesTheSameWantedPortTwiceWithoutAWord() {
    assertFalse(Ports.except(20_000, 20_000).next() == 20_000);
  }
}

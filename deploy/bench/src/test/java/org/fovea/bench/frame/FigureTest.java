package org.fovea.bench.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void judgesByTheRatioWhereThereIsAPeer() {
    // given
    Figure half = Figure.beside("rows", "rows/s", 50, 100, Aim.atLeast(0.5));
    Figure less = Figure.beside("rows", "rows/s", 49, 100, Aim.atLeast(0.5));

    // then
    assertEquals(0.5, half.ratio().orElseThrow());
    assertTrue(half.met());
    assertFalse(less.met());
  }

  @Test
  void judgesByTheValueWhereThereIsNoPeer() {
    // given
    Figure large = Figure.alone("heap", "MB", 513, Aim.atMost(512));

    // then
    assertTrue(large.ratio().isEmpty());
    assertFalse(large.met());
    assertTrue(large.line().endsWith("MISSED"));
  }

  @Test
  void promisesNothingWithoutAnAim() {
    assertTrue(Figure.alone("phase", "s", 1e9, Aim.none()).met());
  }
}

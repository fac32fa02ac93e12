package org.fovea.ingest.form.empiar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "micrographs/mc-*-05-2018-*.mrc, micrographs/mc-17-05-2018-3.mrc, true",
    "micrographs/mc-*-05-2018-*.mrc, micrographs/mc-17-06-2018-3.mrc, false",
    "Grid_*/Data/F_*_fractions.tiff.bz2, Grid_1/Data/F_2_fractions.tiff.bz2, true",
    "Grid_*/F_*.mrc, Grid_1/Data/F_2.mrc, false",
    "**/F_?.mrc, Grid_1/Data/F_2.mrc, true",
    "a/**, a/b/c, true",
    "a/**/d, a/d, true",
    "a, a/b, false",
    "picked.star, picked.star, true"
  })
  void aPatternMeansTheseFiles(String pattern, String path, boolean means) {
    assertEquals(means, new Glob(pattern).matches(path));
  }

  @Test
  void aHostilePatternIsAnsweredAtOnce() {
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          assertFalse(new Glob("*a".repeat(100) + "b").matches("a".repeat(3000)));
          assertFalse(new Glob("**/a/".repeat(40) + "b").matches("a/".repeat(1500) + "a"));
        });
  }
}

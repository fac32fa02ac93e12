package org.fovea.download.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathIntervalTest {

  @Test
  void overlappingIntervalsBecomeOne() {
    List<PathInterval> merged =
        PathInterval.merged(
            List.of(
                PathInterval.only("b/1"),
                PathInterval.under("c/"),
                PathInterval.under("b/"),
                PathInterval.only("a")));

    assertEquals(
        List.of(PathInterval.only("a"), PathInterval.under("b/"), PathInterval.under("c/")),
        merged);
  }

  @Test
  void pathsAreOrderedByTheirBytesNotTheirChars() {
    List<PathInterval> merged =
        PathInterval.merged(List.of(PathInterval.only("😀"), PathInterval.only("\uFFFD")));

    assertEquals("\uFFFD", merged.get(0).from());
  }

  @ParameterizedTest
  @CsvSource({"B07, B7", "b7, B7", "AF48, AF48", "a01, A1", "well 3, well 3"})
  void wellsAreUnderstoodAsPeopleWriteThem(String written, String canonical) {
    assertEquals(canonical, WellNames.canonical(written));
  }
}

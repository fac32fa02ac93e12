package org.fovea.metadata.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "B07,B7",
    "b7,B7",
    "AF48,AF48",
    "af048,AF48",
    "A10,A10",
    "nonsense,nonsense",
    "7B,7B",
    "A0,A0"
  })
  void aWellHasOneName(String written, String name) {
    assertEquals(name, WellName.normalised(written));
  }

  @ParameterizedTest
  @CsvSource({
    "**/*.tiff,a/b/c.tiff,true",
    "**/*.tiff,c.tiff,true",
    "*.tiff,a/c.tiff,false",
    "a/**,a/b/c,true",
    "a/?.txt,a/b.txt,true",
    "a/?.txt,a/bb.txt,false",
    "x[1].txt,x[1].txt,true",
    "x[1].txt,x1.txt,false"
  })
  void aGlobIsLiteralButForItsStars(String glob, String path, boolean expected) {
    assertEquals(expected, path.matches(PathGlob.expression(glob)));
  }

  @Test
  void aGlobMatchesTheWholePath() {
    assertTrue("a.b".matches(PathGlob.expression("a.b")));
    assertFalse("axb".matches(PathGlob.expression("a.b")));
  }
}

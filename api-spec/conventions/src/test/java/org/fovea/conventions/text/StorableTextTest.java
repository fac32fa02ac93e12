package org.fovea.conventions.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\u0001\t", "\uFFFD", "\uFFFF", "\uD83D\uDD2C"})
  void whatCanBeKeptIsLeftAsItIs(String text) {
    assertTrue(StorableText.isStorable(text));
    assertEquals(text, StorableText.mended(text));
    assertEquals(text, StorableText.shown(text));
  }

  @Test
  void whatCannotIsReplacedOrShownAsItsEscape() {
    String text = "a\0\uDC00\uD83D\uDD2C\uD800";

    assertFalse(StorableText.isStorable(text));
    assertEquals("a\uFFFD\uFFFD\uD83D\uDD2C\uFFFD", StorableText.mended(text));
    assertEquals("a\\u0000\\udc00\uD83D\uDD2C\\ud800", StorableText.shown(text));
  }
}

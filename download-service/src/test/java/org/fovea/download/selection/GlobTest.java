package org.fovea.download.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.tif, a.tif",
    "**/*.tif, a.tif",
    "**/*.tif, x/y/a.tif",
    "a/**/z, a/z",
    "a/**/z, a/b/c/z",
    "a/**, a/b/c",
    "a/, a/b/c",
    "a?c, aäc",
    "a?c, a😀c",
    "200972726[5176]_kinome/*, 200972726[5176]_kinome/x",
    "\\*, *",
    "**, a/b"
  })
  void thePatternMeansThePath(String pattern, String path) {
    assertTrue(Glob.of(pattern).matches(path));
  }

  @ParameterizedTest
  @CsvSource({
    "*.tif, a/b.tif",
    "a?c, a/c",
    "a/, a",
    "a/**/z, az",
    "[ab], a",
    "\\*, x",
    "**/b, ab",
    "A, a"
  })
  void thePatternDoesNotMeanThePath(String pattern, String path) {
    assertFalse(Glob.of(pattern).matches(path));
  }

  @Test
  void thePrefixEndsAtTheFirstWildcard() {
    assertEquals("a/[b]", Glob.of("a/[b]*.tif").literalPrefix());
    assertTrue(Glob.of("a/[b]").isLiteral());
    assertFalse(Glob.of("a/").isLiteral());
  }

  @Test
  void manyStarsTakeNoMoreTimeThanTheirProduct() {
    Glob glob = Glob.of("*a".repeat(500) + "b");

    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertFalse(glob.matches("a".repeat(4000))));
  }

  @Property
  void itAgreesWithTheRegularExpressionOfTheGrammar(
      @ForAll @Chars({'a', '/', '*', '?'}) @StringLength(max = 8) String pattern,
      @ForAll @Chars({'a', 'b', '/'}) @StringLength(max = 8) String path) {
    assertEquals(Pattern.matches(regex(pattern), path), Glob.of(pattern).matches(path));
  }

  private static String regex(String glob) {
    String whole = glob.endsWith("/") ? glob + "**" : glob;
    return whole
        .replaceAll("\\*{2,}", "**")
        .replaceAll("(?<=^|/)\\*\\*/", "(F)")
        .replace("**", "(D)")
        .replace("*", "[^/]*")
        .replace("?", "[^/]")
        .replace("(F)", "(.*/)?")
        .replace("(D)", ".*");
  }
}

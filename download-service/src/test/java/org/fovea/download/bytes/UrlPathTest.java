package org.fovea.download.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.conventions.link.PercentEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPathTest {

  @Property
  void everyPathSurvivesTheUrl(@ForAll("paths") String path) {
    assertEquals(Optional.of(path), UrlPath.decode(PercentEncoding.path(path)));
  }

  @Test
  void plusIsAPlusAndPercentIsDecodedOnce() {
    assertEquals(Optional.of("a+b%2e[1];?#"), UrlPath.decode("a+b%252e%5B1%5D%3B%3F%23"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a//b",
        "/a",
        "a/../b",
        "a/%2e%2e/b",
        "./a",
        "..",
        "a%00b",
        "%",
        "%4",
        "%zz",
        "%ff",
        "a//"
      })
  void whatIsNoPathIsNothing(String raw) {
    assertTrue(UrlPath.decode(raw).isEmpty());
  }

  @Test
  void aFolderKeepsItsSlash() {
    assertEquals(Optional.of("a/b/"), UrlPath.decode("a/b/"));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> segments =
        Arbitraries.strings()
            .excludeChars('/', '\0')
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(s -> !s.equals(".") && !s.equals("..") && isText(s));
    return segments.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("/", list));
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}

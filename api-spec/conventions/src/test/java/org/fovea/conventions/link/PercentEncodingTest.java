package org.fovea.conventions.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "200972726[5176]_kinome YAP+TAZ,200972726%5B5176%5D_kinome%20YAP%2BTAZ",
    "a/b,a%2Fb",
    "µ~*,%C2%B5~%2A"
  })
  void nameIsOneSegment(String name, String segment) {
    assertEquals(segment, PercentEncoding.segment(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b/c", "/a//b/", "ä%20/+?#;=&", "😀/."})
  void pathKeepsItsSlashesAndIsReadBackAsItWas(String path) {
    // When
    String encoded = PercentEncoding.path(path);

    // Then
    assertEquals(path.chars().filter(c -> c == '/').count(), encoded.split("/", -1).length - 1);
    assertEquals(path, URLDecoder.decode(encoded, StandardCharsets.UTF_8));
  }
}

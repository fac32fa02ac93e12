package org.fovea.standalone.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/studies/../../q/metrics",
        "/v1/studies/%2e%2E/q",
        "/v1/studies/.%2e/q",
        "/v1/./studies",
        "/v1/studies/..",
        "/..;/q/metrics",
        ".."
      })
  void pathWithADotSegmentClimbs(String path) {
    assertTrue(Ambiguity.climbs(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/files/FVA-1.v1/.zattrs",
        "/v1/files/FVA-1.v1/..hidden",
        "/v1/files/FVA-1.v1/a..b/...",
        "/v1/submissions/s/files/..%2F..%2Fx",
        "/v1/studies/%252e%252e/x"
      })
  void pathWithDotsInItsNamesDoesNot(String path) {
    assertFalse(Ambiguity.climbs(path));
  }
}

package org.fovea.ingest.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestHeadersTest {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void allDigestsComeOfOnePass() throws IOException {
    Digests digests = Digests.of(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
    assertEquals(new Digests(3, ABC, "364b3fb7", "352441c2"), digests);
  }

  @Test
  void headerIsReadBackAsItWasWritten() {
    assertEquals(
        Optional.of(ABC),
        DigestHeaders.sha256(Optional.of(DigestHeaders.format(ABC)), Optional.empty()));
  }

  @Test
  void otherAlgorithmsPassBy() {
    String header = "sha-512=:AAAA:, " + DigestHeaders.format(ABC);
    assertEquals(Optional.of(ABC), DigestHeaders.sha256(Optional.empty(), Optional.of(header)));
    assertEquals(
        Optional.empty(), DigestHeaders.sha256(Optional.of("md5=:AAAA:"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha-256=:AAAA:", "sha-256=:not base64!:"})
  void digestThatCannotBeReadIsRefused(String header) {
    assertThrows(
        ProblemException.class, () -> DigestHeaders.sha256(Optional.of(header), Optional.empty()));
  }

  @Test
  void headersThatContradictEachOtherAreRefused() {
    Optional<String> other = Optional.of(DigestHeaders.format("00".repeat(32)));
    assertThrows(
        ProblemException.class,
        () -> DigestHeaders.sha256(Optional.of(DigestHeaders.format(ABC)), other));
  }
}

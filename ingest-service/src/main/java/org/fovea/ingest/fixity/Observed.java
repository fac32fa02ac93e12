package org.fovea.ingest.fixity;

import java.util.Optional;
import org.fovea.ingest.digest.Digests;

/**
 * What reading a blob again has shown.
 *
 * @param digests of the bytes that could be read, empty when there were none
 */
record Observed(Expected expected, FixityResult result, Optional<Digests> digests) {

  static Observed of(Expected expected, Digests found) {
    return new Observed(expected, judge(expected, found), Optional.of(found));
  }

  static Observed without(Expected expected, FixityResult result) {
    return new Observed(expected, result, Optional.empty());
  }

  private static FixityResult judge(Expected expected, Digests found) {
    if (found.size() != expected.size()) {
      return FixityResult.DIFFERING_OBJECT_SIZE;
    }
    return found.sha256().equals(expected.sha256())
        ? FixityResult.OK
        : FixityResult.DIFFERING_OBJECT_CHECKSUM;
  }
}

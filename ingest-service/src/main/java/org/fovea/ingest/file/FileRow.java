package org.fovea.ingest.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fovea.contract.content.Attribute;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.digest.Digests;

/**
 * A file of a submission.
 *
 * @param declared what the manifest says of it
 * @param upload the session that receives or verifies it
 * @param stored the verified bytes; while they are being replaced still the old ones
 * @param problem why it does not match
 */
public record FileRow(
    String path,
    FileState state,
    Declaration declared,
    Optional<String> role,
    List<String> datasets,
    List<Attribute> attributes,
    Optional<UUID> upload,
    Optional<Stored> stored,
    Optional<ProblemError> problem) {

  /**
   * The line of the manifest.
   *
   * @param byManifest false for a file nobody announced
   * @param row of the line, 1 for the header
   */
  public record Declaration(
      boolean byManifest, OptionalLong size, Optional<String> sha256, OptionalLong row) {

    /** Whether bytes of this size and digest, if known, can be the declared ones. */
    public boolean allows(long actualSize, Optional<String> actualSha256) {
      return size.orElse(actualSize) == actualSize
          && (sha256.isEmpty() || actualSha256.isEmpty() || sha256.equals(actualSha256));
    }
  }

  /** Verified bytes and the blob they lie in. */
  public record Stored(Digests digests, String objectKey) {}

  /** Whether exactly these bytes are verified already. */
  public boolean holds(long size, Optional<String> sha256) {
    return state == FileState.VERIFIED
        && stored
            .map(Stored::digests)
            .filter(d -> d.size() == size && sha256.filter(d.sha256()::equals).isPresent())
            .isPresent();
  }
}

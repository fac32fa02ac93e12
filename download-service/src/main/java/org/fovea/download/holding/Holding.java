package org.fovea.download.holding;

import java.time.Instant;
import java.util.Optional;

/**
 * A version the caller may read.
 *
 * @param open whether everybody may
 * @param publishedAt absent while it is private
 * @param contentDigest names its files for ever
 * @param factsDigest names what is known of its images; empty for nothing
 */
public record Holding(
    String study,
    String accession,
    int version,
    boolean open,
    Optional<Instant> publishedAt,
    String contentDigest,
    String factsDigest) {

  /** {@code FVA-12.v1}. */
  public String name() {
    return accession + ".v" + version;
  }
}

package org.fovea.contract.content;

import java.util.List;

/**
 * The inventory of one version: its chunks in loading order. Its own digest is the version's
 * digest.
 *
 * @param format always {@value #FORMAT}
 * @param study id of the study (UUID)
 * @param version number of the version, from 1
 */
public record ContentRoot(
    String format, String study, String accession, int version, List<ChunkRef> chunks) {

  public static final String FORMAT = "fovea.content.v1";

  public ContentRoot {
    chunks = List.copyOf(chunks);
  }
}

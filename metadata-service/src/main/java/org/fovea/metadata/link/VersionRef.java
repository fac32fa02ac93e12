package org.fovea.metadata.link;

/** A version of a study, written {@code FVA-12.v2}. */
public record VersionRef(String accession, int version) {

  @Override
  public String toString() {
    return accession + ".v" + version;
  }
}

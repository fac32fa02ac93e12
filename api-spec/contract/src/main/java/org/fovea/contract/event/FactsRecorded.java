package org.fovea.contract.event;

/** A later inspection replaced the facts of a version; ingest → metadata. */
public record FactsRecorded(
    String study,
    String accession,
    int version,
    int factsRevision,
    String factsRoot,
    String factsDigest)
    implements Event {

  @Override
  public String type() {
    return "org.fovea.facts.recorded.v1";
  }

  @Override
  public String topic() {
    return Topics.SUBMISSIONS;
  }

  @Override
  public String key() {
    return study;
  }
}

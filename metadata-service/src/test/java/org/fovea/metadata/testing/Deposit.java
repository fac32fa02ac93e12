package org.fovea.metadata.testing;

import java.util.UUID;
import org.fovea.contract.event.SubmissionSubmitted;

/** A submission as ingest announces it. */
public record Deposit(SubmissionSubmitted event) {

  public String study() {
    return event.study();
  }

  public String accession() {
    return event.accession();
  }

  public String path() {
    return "/v1/studies/" + event.accession();
  }

  /** The id of a thing inside the study. */
  public String id(String kind, String key) {
    return SampleContent.id(event.study(), kind, key);
  }

  public UUID uuid() {
    return UUID.fromString(event.study());
  }
}

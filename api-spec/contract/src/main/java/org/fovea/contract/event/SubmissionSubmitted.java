package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A depositor submitted; ingest → metadata.
 *
 * @param operation ingest's operation that ends when metadata has recorded or refused the
 *     submission
 * @param attempt from 1; a resubmission after a return is a new attempt of the same version
 * @param owner principal id (UUID)
 * @param contentRoot object key of the {@link org.fovea.contract.content.ContentRoot}
 * @param contentDigest its SHA-256
 * @param factsRoot object key of the facts root, same shape, FACTS chunks only
 * @param release rule and date asked for
 * @param autoAccept the pipeline's policy asks metadata to accept without a curator
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubmissionSubmitted(
    String submission,
    String operation,
    String study,
    String accession,
    int version,
    int attempt,
    String owner,
    String contentRoot,
    String contentDigest,
    String factsRoot,
    String factsDigest,
    ReleaseRule release,
    boolean autoAccept,
    String submittedAt)
    implements Event {

  @Override
  public String type() {
    return "org.fovea.submission.submitted.v1";
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

package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The whole small state of a study; metadata → ingest, search, download. Consumers apply a higher
 * sequence only.
 *
 * @param sequence grows by one with each change, given under the study's row lock
 * @param owner principal id
 * @param readers further principals who may read while it is private
 * @param refusals all reasons for refusing the submission {@code refused}
 * @param refused the last submission, when metadata refused it; absent once another is recorded
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StudyState(
    String study,
    String accession,
    long sequence,
    String owner,
    List<String> readers,
    String title,
    List<Version> versions,
    ReleaseRule release,
    List<String> refusals,
    Tombstone tombstone,
    Refused refused)
    implements Event {

  public StudyState {
    readers = readers == null ? List.of() : List.copyOf(readers);
    versions = versions == null ? List.of() : List.copyOf(versions);
    refusals = refusals == null ? List.of() : List.copyOf(refusals);
  }

  @Override
  public String type() {
    return "org.fovea.study.state.v1";
  }

  @Override
  public String topic() {
    return Topics.STUDIES;
  }

  @Override
  public String key() {
    return study;
  }

  /** The latest version everybody may read. */
  public Optional<Version> latestPublic() {
    return versions.stream()
        .filter(v -> v.visibility() == Visibility.PUBLIC)
        .reduce((earlier, later) -> later);
  }

  /**
   * One version.
   *
   * @param visibility who may read it now; {@code OPENING} is still private, consumers get ready to
   *     serve it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Version(
      int version,
      int attempt,
      State state,
      Visibility visibility,
      String operation,
      String contentRoot,
      String contentDigest,
      String factsRoot,
      String factsDigest,
      int factsRevision,
      String publishedAt) {}

  /** Lifecycle of a version (DESIGN §3). */
  public enum State {
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    ACCEPTED,
    PUBLISHED,
    WITHDRAWN,
    REFUSED
  }

  /** Who may read a version: owner and curators until it is public; nobody sees a closed one. */
  public enum Visibility {
    PRIVATE,
    OPENING,
    PUBLIC,
    CLOSED
  }

  /**
   * A submission that was not recorded.
   *
   * @param operation ingest's operation, which ends with the problem {@code code}
   * @param code {@code refused} when its content cannot be recorded, {@code study-conflict} when
   *     the study's state has no place for it now
   */
  public record Refused(String operation, String code) {}

  /** Why a study is gone. */
  public record Tombstone(String reason, String withdrawnAt) {}
}

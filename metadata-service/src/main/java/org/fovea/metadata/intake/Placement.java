package org.fovea.metadata.intake;

import java.util.Optional;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyVersion;

/** Whether a study's state has a place for a submission. */
final class Placement {

  private Placement() {}

  /** The version that is in the way, and why. */
  record Conflict(StudyVersion version, String reason) {}

  /** Whether this very submission was recorded or refused before: it came twice. */
  static boolean isTaken(Study study, SubmissionSubmitted event) {
    return study.isRefused(event.operation())
        || study
            .version(event.version())
            .filter(version -> version.operation().equals(event.operation()))
            .isPresent();
  }

  /** What keeps the submission from being recorded now; empty when it has its place. */
  static Optional<Conflict> conflict(Study study, SubmissionSubmitted event) {
    Optional<StudyVersion> same = study.version(event.version());
    return same.flatMap(version -> unready(version, event))
        .or(() -> study.openVersion().flatMap(open -> other(open, event)));
  }

  private static Optional<Conflict> unready(StudyVersion version, SubmissionSubmitted event) {
    if (Action.SUBMIT.next(version.state()).isEmpty()) {
      return Optional.of(
          new Conflict(
              version,
              "%s is %s; it must be returned before it is submitted again."
                  .formatted(version.ref(), version.state())));
    }
    if (version.attempt() >= event.attempt()) {
      return Optional.of(
          new Conflict(
              version,
              "Attempt %d of %s has come before; the record is at attempt %d."
                  .formatted(event.attempt(), version.ref(), version.attempt())));
    }
    return Optional.empty();
  }

  private static Optional<Conflict> other(StudyVersion open, SubmissionSubmitted event) {
    return open.number() == event.version()
        ? Optional.empty()
        : Optional.of(
            new Conflict(
                open,
                "%s is still %s; a study has one open version."
                    .formatted(open.ref(), open.state())));
  }
}

package org.fovea.ingest.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/**
 * Reads settings from bodies; a merge patch (RFC 7396) keeps what it does not name and clears what
 * it sets to null.
 */
final class SettingsReader {

  private static final int LONGEST_TITLE = 1000;

  private final List<ProblemError> errors = new ArrayList<>();

  /** The settings after a patch. */
  static Settings patch(Settings current, Map<String, Object> patch) {
    SettingsReader reader = new SettingsReader();
    Optional<String> title = current.title();
    Optional<ReleaseRule> release = current.release();
    for (Map.Entry<String, Object> member : patch.entrySet()) {
      switch (member.getKey()) {
        case "title" -> title = reader.title(member.getValue());
        case "release" ->
            release = ReleaseReader.patched(release, member.getValue(), reader.errors);
        default ->
            reader.error(
                "unknown-field",
                "/" + member.getKey(),
                member.getKey(),
                "Only title and release can be set.");
      }
    }
    reader.requireNoErrors();
    return new Settings(title, release);
  }

  /** The rule of a body's member, empty when it has none. */
  static Optional<ReleaseRule> release(Map<String, Object> member) {
    SettingsReader reader = new SettingsReader();
    Optional<ReleaseRule> read =
        ReleaseReader.patched(Optional.empty(), member.isEmpty() ? null : member, reader.errors);
    reader.requireNoErrors();
    return read;
  }

  private Optional<String> title(Object value) {
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text) || text.length() > LONGEST_TITLE) {
      error(
          "invalid-body",
          "/title",
          String.valueOf(value),
          "A title is a text of at most 1,000 characters.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private void error(String code, String pointer, String value, String mend) {
    errors.add(ProblemError.error(code).atPointer(pointer).withValue(value).withMend(mend));
  }

  private void requireNoErrors() {
    if (!errors.isEmpty()) {
      throw new ProblemException(StandardProblem.INVALID_BODY).withErrors(errors);
    }
  }
}

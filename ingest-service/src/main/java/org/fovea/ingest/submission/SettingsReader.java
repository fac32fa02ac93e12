package org.fovea.ingest.submission;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
    ReleaseRule release = current.release();
    for (Map.Entry<String, Object> member : patch.entrySet()) {
      switch (member.getKey()) {
        case "title" -> title = reader.title(member.getValue());
        case "release" -> release = reader.release(member.getValue(), current.release());
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

  /** The rule of a body. */
  static ReleaseRule release(String rule, Optional<String> date) {
    SettingsReader reader = new SettingsReader();
    ReleaseRule read = reader.rule(rule, date.orElse(null));
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

  private ReleaseRule release(Object value, ReleaseRule current) {
    if (value == null) {
      return ReleaseRule.ON_ACCEPTANCE;
    }
    if (!(value instanceof Map<?, ?> members)) {
      error("invalid-body", "/release", String.valueOf(value), "A release rule is an object.");
      return current;
    }
    members.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !name.equals("rule") && !name.equals("date"))
        .forEach(
            name ->
                error(
                    "unknown-field",
                    "/release/" + name,
                    name,
                    "A release rule has rule and date."));
    Object rule = members.containsKey("rule") ? members.get("rule") : current.rule();
    Object date = members.containsKey("date") ? members.get("date") : current.date();
    return rule(String.valueOf(rule), "date".equals(rule) && date != null ? date.toString() : null);
  }

  private ReleaseRule rule(String rule, String date) {
    if (rule.equals("onAcceptance")) {
      return ReleaseRule.ON_ACCEPTANCE;
    }
    if (!rule.equals("date")) {
      error("invalid-body", "/release/rule", rule, "The rule is onAcceptance or date.");
    } else if (!isDate(date)) {
      error(
          "invalid-body",
          "/release/date",
          date,
          "Give the day of release as YYYY-MM-DD, between 2000 and 2199.");
    }
    return new ReleaseRule(rule, date);
  }

  private static boolean isDate(String date) {
    try {
      int year = LocalDate.parse(String.valueOf(date)).getYear();
      return year >= 2000 && year < 2200;
    } catch (DateTimeParseException e) {
      return false;
    }
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

package org.fovea.ingest.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fovea.contract.event.ReleaseFault;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.conventions.problem.ProblemError;

/** Reads a release rule from the member {@code release} of a body. */
final class ReleaseReader {

  private static final String RULE = "rule";
  private static final String DATE = "date";
  private static final String NOT_AFTER = "notAfter";
  private static final Set<String> MEMBERS = Set.of(RULE, DATE, NOT_AFTER);
  private final Map<?, ?> sent;
  private final List<ProblemError> errors;

  private ReleaseReader(Map<?, ?> sent, List<ProblemError> errors) {
    this.sent = sent;
    this.errors = errors;
  }

  /**
   * The rule after a patch: what it does not name stays, but for the days of another rule.
   *
   * @param errors takes what cannot be read; the rule is then of no use
   */
  static Optional<ReleaseRule> patched(
      Optional<ReleaseRule> current, Object patch, List<ProblemError> errors) {
    if (patch == null) {
      return Optional.empty();
    }
    if (!(patch instanceof Map<?, ?> members)) {
      errors.add(error("invalid-body", "/release", patch, "A release rule is an object."));
      return current;
    }
    return Optional.of(new ReleaseReader(members, errors).read(current));
  }

  private ReleaseRule read(Optional<ReleaseRule> current) {
    sent.keySet().stream()
        .map(String::valueOf)
        .filter(name -> !MEMBERS.contains(name))
        .forEach(
            name ->
                errors.add(
                    error(
                        "unknown-field",
                        "/release/" + name,
                        name,
                        "A release rule has rule, date and notAfter.")));
    String rule = member(RULE, current, ReleaseRule::rule).orElse("");
    Optional<ReleaseRule> former = current.filter(before -> before.rule().equals(rule));
    ReleaseRule read =
        new ReleaseRule(
            rule,
            member(DATE, former, ReleaseRule::date).orElse(null),
            member(NOT_AFTER, former, ReleaseRule::notAfter).orElse(null),
            null);
    ReleaseFault.of(read).forEach(fault -> errors.add(error(fault)));
    return read;
  }

  private Optional<String> member(
      String name, Optional<ReleaseRule> before, Function<ReleaseRule, String> get) {
    return sent.containsKey(name)
        ? Optional.ofNullable(sent.get(name)).map(Object::toString)
        : before.map(get);
  }

  private static ProblemError error(ReleaseFault fault) {
    return error(
        "invalid-body", "/release/" + fault.member(), fault.value().orElse(null), fault.mend());
  }

  private static ProblemError error(String code, String pointer, Object value, String mend) {
    return ProblemError.error(code)
        .atPointer(pointer)
        .withValue(String.valueOf(value))
        .withMend(mend);
  }
}

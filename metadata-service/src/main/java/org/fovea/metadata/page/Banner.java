package org.fovea.metadata.page;

import java.util.Locale;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.metadata.study.StudyVersion;

/** What stands over the page of a version that is not public: who sees it, and when it opens. */
final class Banner {

  private Banner() {}

  static String of(StudyVersion version) {
    return switch (version.visibility()) {
      case PUBLIC, CLOSED -> "";
      case OPENING ->
          "This version is being opened. Until then only its owner and curators see this page.";
      case PRIVATE ->
          "Not public ("
              + version.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + "). "
              + opens(version)
              + " Only its owner and curators see this page.";
    };
  }

  private static String opens(StudyVersion version) {
    String rule = "It opens " + rule(version.study().release());
    return version
        .opensOn()
        .map(day -> rule + ": on " + day + " at the latest.")
        .orElse(rule + ".");
  }

  private static String rule(ReleaseRule rule) {
    return switch (rule.rule()) {
      case ReleaseRule.DATE -> "when it is accepted, not before " + rule.date();
      case ReleaseRule.ONE_YEAR -> "one year after it is accepted";
      case ReleaseRule.LINKED_RECORD -> "when the record that it is linked to is out" + last(rule);
      case ReleaseRule.PUBLICATION -> "when its paper is out" + last(rule);
      default -> "when it is accepted";
    };
  }

  private static String last(ReleaseRule rule) {
    if (rule.releasedOn() != null) {
      return " (" + rule.releasedOn() + ")";
    }
    return rule.notAfter() == null ? "" : ", but not after " + rule.notAfter();
  }
}

package org.fovea.ingest.validation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one rule found: how often, and the first places.
 *
 * @param title what the rule finds, one sentence
 * @param mend what to do about it, one sentence
 * @param total how often the rule found something
 * @param shown the first of these, in the order found, at most {@link Findings#SHOWN}
 */
public record Cause(
    Severity severity, String code, String title, String mend, long total, List<Finding> shown) {

  public Cause {
    shown = List.copyOf(shown);
  }

  /** What the same rule found here and there. */
  Cause and(Cause other) {
    List<Finding> all =
        Stream.concat(shown.stream(), other.shown.stream()).limit(Findings.SHOWN).toList();
    return new Cause(severity, code, title, mend, total + other.total, all);
  }

  /** How many places are counted only. */
  public long unshown() {
    return total - shown.size();
  }
}

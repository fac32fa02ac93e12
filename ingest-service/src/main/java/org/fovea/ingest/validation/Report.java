package org.fovea.ingest.validation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything found in one submission, by cause: the gravest first, then what was found most often.
 * Counts are of all that was found, not of what is shown.
 */
public record Report(List<Cause> causes) {

  private static final Comparator<Cause> GRAVEST_FIRST =
      Comparator.comparing(Cause::severity)
          .thenComparing(Cause::total, Comparator.reverseOrder())
          .thenComparing(Cause::code);

  public Report {
    causes = causes.stream().sorted(GRAVEST_FIRST).toList();
  }

  /** This and what other rules have found. */
  public Report and(Report other) {
    Map<String, Cause> byCode = new LinkedHashMap<>();
    Stream.concat(causes.stream(), other.causes.stream())
        .forEach(cause -> byCode.merge(cause.code(), cause, Cause::and));
    return new Report(List.copyOf(byCode.values()));
  }

  /** The findings that are shown, those of one cause together in the order found. */
  public List<Finding> findings() {
    return causes.stream().flatMap(cause -> cause.shown().stream()).toList();
  }

  public List<Cause> causes(Severity severity) {
    return causes.stream().filter(cause -> cause.severity() == severity).toList();
  }

  /** How often something so grave was found. */
  public long count(Severity severity) {
    return causes(severity).stream().mapToLong(Cause::total).sum();
  }

  public boolean hasErrors() {
    return !causes(Severity.ERROR).isEmpty();
  }
}

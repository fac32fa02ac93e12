package org.fovea.ingest.manifest;

import java.util.ArrayList;
import java.util.List;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.Severity;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.RuleErrors;

/**
 * Collects what is wrong with a manifest, within limits, so that two million bad lines do not fill
 * the memory.
 */
final class Findings {

  private final int maxErrors;
  private final int maxNotes;
  private final List<ProblemError> errors = new ArrayList<>();
  private final List<ProblemError> notes = new ArrayList<>();
  private long errorCount;

  Findings(ManifestConfig config) {
    this.maxErrors = config.maxErrors();
    this.maxNotes = config.maxNotes();
  }

  void add(ProblemError finding) {
    if (finding.severity() == Severity.ERROR) {
      errorCount++;
      addWithin(errors, maxErrors, finding);
    } else {
      addWithin(notes, maxNotes, finding);
    }
  }

  /** Errors that are counted only. */
  void count(long more) {
    errorCount += more;
  }

  boolean hasErrors() {
    return errorCount > 0;
  }

  List<ProblemError> notes() {
    return notes;
  }

  void requireNoErrors() {
    if (errorCount == 0) {
      return;
    }
    List<ProblemError> told = new ArrayList<>(errors);
    if (errorCount > errors.size()) {
      told.add(
          RuleErrors.of(ManifestRule.MORE)
              .withDetail((errorCount - errors.size()) + " further errors."));
    }
    throw new ProblemException(
            IngestProblem.INVALID_MANIFEST, errorCount + " faults in the manifest.")
        .withErrors(told);
  }

  private static void addWithin(List<ProblemError> list, int limit, ProblemError finding) {
    if (list.size() < limit) {
      list.add(finding);
    }
  }
}

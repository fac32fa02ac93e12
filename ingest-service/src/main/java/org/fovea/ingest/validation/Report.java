package org.fovea.ingest.validation;

import java.util.List;

/** Everything found in one submission, in the order found. */
public record Report(List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}

package org.fovea.ingest.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReportTest {

  private enum Example implements Rule {
    GRAVE(Severity.ERROR),
    ODD(Severity.WARNING);

    private final Entry entry;

    Example(Severity severity) {
      entry = new Entry(severity, "example", "Mend it.");
    }

    @Override
    public Entry entry() {
      return entry;
    }
  }

  private final Findings findings = new Findings();

  @Test
  void aFindingSaysWhereItIsAndWhatToDo() {
    findings.of(Example.ODD).in("a.txt").at(7).column("Well").value("?").say("No well.");
    Finding finding = findings.report().findings().get(0);
    assertEquals(
        new Finding(
            Severity.WARNING, "example", "a.txt", 7L, "Well", null, "?", "No well.", "Mend it."),
        finding);
    assertNull(finding.pointer());
  }

  @Test
  void warningsAloneAreNoErrors() {
    findings.of(Example.ODD).say("Odd.");
    assertFalse(findings.report().hasErrors());
    findings.of(Example.GRAVE).say("Grave.");
    assertTrue(findings.report().hasErrors());
    assertEquals(1, findings.report().count(Severity.WARNING));
  }
}

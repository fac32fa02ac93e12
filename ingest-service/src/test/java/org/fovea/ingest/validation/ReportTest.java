package org.fovea.ingest.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private enum Example implements Rule {
    GRAVE(Severity.ERROR, "grave"),
    ODD(Severity.WARNING, "odd"),
    RARE(Severity.WARNING, "rare");

    private final Entry entry;

    Example(Severity severity, String code) {
      entry = new Entry(severity, code, "Something is " + code + ".", "Mend it.");
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
            Severity.WARNING, "odd", "a.txt", 7L, "Well", null, "?", null, "No well.", "Mend it."),
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

  @Test
  void millionsOfFindingsAreCountedAndAHundredOfEachRuleKept() {
    // given
    String line = "x".repeat(100);

    // when
    for (long row = 1; row <= 2_400_000; row++) {
      findings.of(Example.ODD).in("a.txt").at(row).value(line).say("Odd.");
      findings.of(Example.GRAVE).in("a.txt").at(row).value(line).say("Grave.");
    }

    // then
    Report report = findings.report();
    assertEquals(2_400_000, report.count(Severity.ERROR));
    assertEquals(2_400_000, report.count(Severity.WARNING));
    assertEquals(2 * Findings.SHOWN, report.findings().size());
    assertEquals(100L, report.findings().get(99).row());
    assertEquals(2_399_900, report.causes().get(0).unshown());
  }

  @Test
  void aKeptFindingIsSmallWhateverWasSent() {
    // when
    findings.of(Example.ODD).value("𝒳".repeat(1_000_000)).say("Odd.");

    // then
    assertEquals(1_001, findings.report().findings().get(0).value().length());
  }

  @Test
  void theGravestCauseComesFirstThenWhatWasFoundMostOften() {
    // when
    findings.of(Example.RARE).say("Rare.");
    findings.of(Example.ODD).say("Odd.");
    findings.of(Example.GRAVE).say("Grave.");
    findings.of(Example.ODD).say("Odd again.");

    // then
    assertEquals(
        List.of("grave", "odd", "rare"),
        findings.report().causes().stream().map(Cause::code).toList());
    assertEquals(
        List.of("Grave.", "Odd.", "Odd again.", "Rare."),
        findings.report().findings().stream().map(Finding::message).toList());
  }

  @Test
  void whatMayHaveBeenMeantIsSuggested() {
    // when
    findings
        .of(Example.ODD)
        .value("postive control")
        .suggestNear(List.of("positive control"))
        .say("Odd.");

    // then
    Finding finding = findings.report().findings().get(0);
    assertEquals("positive control", finding.suggestion());
    assertEquals("Did you mean “positive control”?", finding.mend());
  }

  @Test
  void anotherNumberIsNotMeant() {
    // when
    findings.of(Example.ODD).value("Biosample 2").suggestNear(List.of("Biosample 1")).say("Odd.");

    // then
    assertNull(findings.report().findings().get(0).suggestion());
  }

  @Test
  void reportsOfDifferentRulesAreOne() {
    // given
    Findings other = new Findings();
    other.of(Example.GRAVE).say("Grave.");
    findings.of(Example.ODD).say("Odd.");

    // when
    Report both = findings.report().and(other.report());

    // then
    assertEquals(List.of("grave", "odd"), both.causes().stream().map(Cause::code).toList());
  }
}

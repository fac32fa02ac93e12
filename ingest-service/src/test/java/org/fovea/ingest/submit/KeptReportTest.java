package org.fovea.ingest.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.FormRule;
import org.fovea.ingest.submission.Tally;
import org.fovea.ingest.validation.Cause;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;

class KeptReportTest {

  private static final String NOW = "2026-11-22T10:30:00Z";

  private static KeptReport report() {
    Findings findings = new Findings();
    for (int i = 0; i < 6_074; i++) {
      findings.of(FormRule.FORM_UNKNOWN).value("x").say("Unknown.");
    }
    FormReading reading =
        FormReading.unreadable(
            "unknown", StudyLine.titled("1", null, null, null), List.of(), findings.report());
    return KeptReport.of(reading, new Tally(1, 5, 2, 0, 0, 3, 0, 0, 0), NOW);
  }

  @Test
  void whatIsMissingIsACauseBesideThoseOfTheForm() {
    // when
    KeptReport report = report();

    // then
    assertEquals(
        List.of("form-unknown", "incomplete"),
        report.report().causes().stream().map(Cause::code).toList());
    assertEquals(Optional.empty(), report.knownForm());
  }

  @Test
  void totalsOutliveBeingKept() throws JsonProcessingException {
    // given
    ObjectMapper mapper = new ObjectMapper();

    // when
    KeptReport again = mapper.readValue(mapper.writeValueAsString(report()), KeptReport.class);

    // then
    assertEquals(report(), again);
    assertEquals(5_974, again.report().causes().get(0).unshown());
  }
}

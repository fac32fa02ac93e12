package org.fovea.ingest.form;

import java.util.List;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.validation.Findings;

/** Reads a submission with the first form that recognises it. */
public final class Forms implements FormReader {

  private final List<FormAdapter> adapters;

  public Forms(List<FormAdapter> adapters) {
    this.adapters = List.copyOf(adapters);
  }

  @Override
  public FormReading read(FormInput input) {
    return adapters.stream()
        .filter(adapter -> adapter.recognises(input))
        .findFirst()
        .map(adapter -> adapter.read(input))
        .orElseGet(() -> unknown(input));
  }

  private static FormReading unknown(FormInput input) {
    Findings findings = new Findings();
    findings
        .of(FormRule.FORM_UNKNOWN)
        .say(
            "None of the "
                + input.documents().size()
                + " documents is a study in a form that we know.");
    StudyLine study = StudyLine.titled(input.studyId(), input.accession(), null, null);
    return FormReading.unreadable("unknown", study, List.of(), findings.report());
  }
}

package org.fovea.ingest.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return of(input).map(adapter -> adapter.read(input)).orElseGet(() -> unknown(input));
  }

  @Override
  public Map<String, String> roles(FormInput input) {
    return of(input).map(adapter -> adapter.roles(input)).orElseGet(Map::of);
  }

  private Optional<FormAdapter> of(FormInput input) {
    return adapters.stream().filter(adapter -> adapter.recognises(input)).findFirst();
  }

  private static FormReading unknown(FormInput input) {
    Findings findings = new Findings();
    input.documents().forEach(document -> DamagedDocuments.report(document, findings));
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

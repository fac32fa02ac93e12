package org.fovea.ingest.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.validation.Findings;
import org.fovea.ingest.validation.Severity;

/** Reads a submission with the first form that recognises it. */
public final class Forms implements FormReader {

  private final List<FormAdapter> adapters;

  public Forms(List<FormAdapter> adapters) {
    this.adapters = List.copyOf(adapters);
  }

  @Override
  public FormReading read(FormInput input) {
    return of(input)
        .map(adapter -> withDamaged(adapter.read(input), input))
        .orElseGet(() -> unknown(input));
  }

  // What the form has read and could not, it has told.
  private static FormReading withDamaged(FormReading reading, FormInput input) {
    Set<String> told =
        reading.report().causes(Severity.ERROR).stream()
            .flatMap(cause -> cause.shown().stream())
            .flatMap(finding -> Stream.ofNullable(finding.file()))
            .collect(Collectors.toSet());
    Findings findings = new Findings();
    input.documents().stream()
        .filter(document -> !told.contains(document.path()))
        .forEach(document -> DamagedDocuments.report(document, findings));
    return reading.and(findings.report());
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
    for (SourceDocument document : input.documents()) {
      DamagedDocuments.report(document, findings);
      BrokenJson.report(document, findings);
    }
    findings
        .of(FormRule.FORM_UNKNOWN)
        .say(
            input.documents().isEmpty()
                ? "No document has been sent."
                : "None of the documents is a study in a form that we know.");
    StudyLine study = StudyLine.titled(input.studyId(), input.accession(), null, null);
    return FormReading.unreadable("unknown", study, List.of(), findings.report());
  }
}

package org.fovea.ingest.form.idr;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.form.FormAdapter;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.validation.Findings;

/** The submission form of the Image Data Resource. */
public final class IdrForm implements FormAdapter {

  private static final String NAME = "idr";

  @Override
  public boolean recognises(FormInput input) {
    return !studyDocuments(input).isEmpty();
  }

  private static List<SourceDocument> studyDocuments(FormInput input) {
    return input.documents().stream()
        .filter(document -> DocumentRole.of(document.path()) == DocumentRole.STUDY)
        .toList();
  }

  @Override
  public FormReading read(FormInput input) {
    Findings findings = new Findings();
    List<SourceDocument> studies = studyDocuments(input);
    if (studies.size() > 1) {
      findings
          .of(IdrRule.STUDY_FILES_SEVERAL)
          .in(studies.get(1).path())
          .say(studies.get(0).path() + " is a study file, too.");
    }
    SourceDocument first = studies.get(0);
    Optional<StudyFile> study = new StudyFileReader(findings).read(first.text());
    return study
        .map(file -> new StudyReading(input, file, findings).read())
        .orElseGet(() -> unreadable(input, findings));
  }

  private static FormReading unreadable(FormInput input, Findings findings) {
    StudyLine study =
        new StudyMapper(new StudyFile("", new Section(List.of()), List.of()), findings).map(input);
    List<DocumentLine> documents = new Documents(input.documents(), 0).lines();
    return FormReading.unreadable(NAME, study, documents, findings.report());
  }
}

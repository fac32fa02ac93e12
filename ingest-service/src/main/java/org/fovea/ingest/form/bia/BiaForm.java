package org.fovea.ingest.form.bia;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.form.FormAdapter;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.bia.pagetab.PageTab;
import org.fovea.ingest.form.bia.pagetab.PageTabReader;
import org.fovea.ingest.validation.Findings;

/** The submission form of the BioImage Archive: PageTab in JSON or TSV with file lists. */
public final class BiaForm implements FormAdapter {

  static final String NAME = "bia";

  @Override
  public boolean recognises(FormInput input) {
    return input.documents().stream().anyMatch(BiaForm::isSubmission);
  }

  private static boolean isSubmission(SourceDocument document) {
    return PageTabReader.recognises(document.text());
  }

  @Override
  public FormReading read(FormInput input) {
    Findings findings = new Findings();
    List<SourceDocument> submissions = submissions(input);
    SourceDocument first = submissions.get(0);
    submissions.stream().skip(1).forEach(other -> reportOther(first, other, findings));
    Set<String> paths = submissions.stream().map(SourceDocument::path).collect(Collectors.toSet());
    Documents documents = new Documents(input.documents(), paths);
    Optional<PageTab> submission = PageTabReader.read(first.text(), findings);
    Reporter reporter = new Reporter(first.path(), findings);
    return submission
        .map(read -> new SubmissionReading(input, read, documents, reporter).read())
        .orElseGet(() -> unreadable(input, documents, findings));
  }

  @Override
  public List<StoredFile> listed(FormInput input) {
    return ListedNames.of(submissions(input), input.documents());
  }

  // JSON comes before TSV.
  private static List<SourceDocument> submissions(FormInput input) {
    return input.documents().stream()
        .filter(BiaForm::isSubmission)
        .sorted(Comparator.comparing((SourceDocument each) -> !isJson(each)))
        .toList();
  }

  private static boolean isJson(SourceDocument document) {
    return document.path().toLowerCase(Locale.ROOT).contains(".json");
  }

  // The archive gives every submission out in both notations under one name.
  private static void reportOther(SourceDocument first, SourceDocument other, Findings findings) {
    boolean twin = Documents.stem(first.path()).equals(Documents.stem(other.path()));
    findings
        .of(twin ? BiaRule.SUBMISSION_TWIN : BiaRule.SUBMISSIONS_SEVERAL)
        .in(other.path())
        .say(first.path() + " is read as the submission.");
  }

  private static FormReading unreadable(FormInput input, Documents documents, Findings findings) {
    return FormReading.unreadable(
        NAME,
        StudyLine.titled(input.studyId(), input.accession(), NAME, "Untitled study"),
        documents.lines(),
        findings.report());
  }
}

package org.fovea.ingest.form.empiar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.contract.content.StudyLine;
import org.fovea.ingest.form.FormAdapter;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.validation.Findings;

/**
 * The deposition form of the Electron Microscopy Public Image Archive: a JSON object with image
 * sets, of schema 1.6b31 or older.
 */
public final class EmpiarForm implements FormAdapter {

  static final String NAME = "empiar";

  @Override
  public boolean recognises(FormInput input) {
    return input.documents().stream().anyMatch(DepositionReader::isDeposition);
  }

  @Override
  public FormReading read(FormInput input) {
    Findings findings = new Findings();
    DepositionDocuments documents = new DepositionDocuments(input.documents());
    List<SourceDocument> depositions = documents.depositions();
    if (depositions.size() > 1) {
      findings
          .of(EmpiarRule.DEPOSITIONS_SEVERAL)
          .in(depositions.get(1).path())
          .say(depositions.get(0).path() + " is a deposition, too.");
    }
    SourceDocument first = depositions.get(0);
    Optional<SentValue> deposition = new DepositionReader(findings).read(first);
    return deposition
        .map(sent -> new DepositionReading(input, documents, sent, findings).read())
        .orElseGet(() -> unreadable(input, documents, findings));
  }

  @Override
  public Map<String, String> roles(FormInput input) {
    Findings unheard = new Findings();
    SourceDocument first = new DepositionDocuments(input.documents()).depositions().get(0);
    return new DepositionReader(unheard)
        .read(first)
        .map(sent -> roles(new FieldReader(first.path(), unheard), sent, input.files()))
        .orElseGet(Map::of);
  }

  private static Map<String, String> roles(
      FieldReader fields, SentValue deposition, List<StoredFile> files) {
    SentValue imageSets = deposition.member(StudyReader.IMAGE_SETS);
    List<ImageSet> sets = new ImageSetReader(fields, new Readable()).read(imageSets);
    return new SetFiles(sets, files)
        .files().stream()
            .filter(file -> file.role().isPresent())
            .collect(Collectors.toMap(file -> file.file().path(), file -> file.role().get()));
  }

  private static FormReading unreadable(
      FormInput input, DepositionDocuments documents, Findings findings) {
    return FormReading.unreadable(
        NAME,
        StudyLine.titled(input.studyId(), input.accession(), NAME, "Untitled study"),
        documents.lines(),
        findings.report());
  }
}

package org.fovea.ingest.submit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.ingest.disk.DiskList;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.document.DocumentRepository;
import org.fovea.ingest.document.StoredDocument;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReader;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.submission.SubmissionEntity;

/** Hands a submission to its form. */
@ApplicationScoped
class Reading {

  private final DocumentRepository documents;
  private final FileRepository files;
  private final ObjectStore store;
  private final FormReader forms;

  @Inject
  Reading(DocumentRepository documents, FileRepository files, ObjectStore store, FormReader forms) {
    this.documents = documents;
    this.files = files;
    this.store = store;
    this.forms = forms;
  }

  /** The verified files, by path, in the roles that the manifest gives them, else the form. */
  List<StoredFile> files(SubmissionEntity submission) {
    List<StoredFile> verified = new DiskList<>(new TypeReference<StoredFile>() {});
    files.verified(submission.id, file -> verified.add(stored(file)));
    Map<String, String> roles = forms.roles(input(submission, verified, List.of()));
    return roles.isEmpty()
        ? verified
        : ListView.of(verified, file -> inRole(file, roles.get(file.path())));
  }

  private static StoredFile inRole(StoredFile file, String roleOrNull) {
    return file.role() != null || roleOrNull == null
        ? file
        : file.described(roleOrNull, file.datasets(), file.attributes());
  }

  /** The documents alone, as a dry run. */
  FormReading documentsOnly(SubmissionEntity submission) {
    return read(submission, List.of(), List.of());
  }

  /** The submission as canonical lines. */
  FormReading read(
      SubmissionEntity submission, List<StoredFile> files, List<InspectedFile> inspected) {
    return forms.read(input(submission, files, inspected));
  }

  private FormInput input(
      SubmissionEntity submission, List<StoredFile> files, List<InspectedFile> inspected) {
    return new FormInput(
        submission.study.toString(),
        submission.accession,
        documents.all(submission.id).stream().map(this::source).toList(),
        files,
        inspected);
  }

  private SourceDocument source(StoredDocument document) {
    return new SourceDocument(
        document.path(),
        document.size(),
        document.sha256(),
        document.objectKey(),
        document.mediaType(),
        () -> store.open(document.objectKey()));
  }

  private static StoredFile stored(FileRow file) {
    FileRow.Stored stored = file.stored().orElseThrow();
    return new StoredFile(
        file.path(),
        stored.digests().size(),
        stored.digests().sha256(),
        stored.digests().crc32c(),
        stored.digests().crc32(),
        stored.objectKey(),
        file.role().orElse(null),
        file.datasets(),
        file.attributes(),
        file.declared().row().orElse(StoredFile.NO_ROW));
  }
}

package org.fovea.ingest.form;

import java.util.List;
import org.fovea.ingest.inspection.InspectedFile;

/**
 * Everything a form is read from. Files and what was inspected may be millions and lie on disk: a
 * form goes through them and keeps no copy; both lists must not change.
 *
 * @param studyId UUID of the study; all ids of the reading derive from it
 * @param accession null while none is reserved or issued
 * @param documents what the depositor wrote
 * @param files what is stored and verified, empty for a dry run
 * @param inspected what the inspector saw in those files
 */
public record FormInput(
    String studyId,
    String accession,
    List<SourceDocument> documents,
    List<StoredFile> files,
    List<InspectedFile> inspected) {

  public FormInput {
    documents = List.copyOf(documents);
  }
}

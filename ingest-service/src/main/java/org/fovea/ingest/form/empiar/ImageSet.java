package org.fovea.ingest.form.empiar;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.ImageSetDeclaration;

/**
 * An image set of the deposition.
 *
 * @param place where it stands in the document
 * @param path of its dataset
 * @param folder where its files lie, empty when the form does not say
 * @param category empty when it could not be read
 * @param declared its patterns still to come
 * @param patterns members that name files
 */
record ImageSet(
    SentValue place,
    String path,
    String name,
    Optional<Folder> folder,
    Optional<VocabularyTerm> category,
    ImageSetDeclaration declared,
    List<FilePattern> patterns) {

  ImageSet {
    patterns = List.copyOf(patterns);
  }
}

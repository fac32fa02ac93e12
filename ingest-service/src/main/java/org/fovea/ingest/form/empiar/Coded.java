package org.fovea.ingest.form.empiar;

import java.util.Optional;

/**
 * A coded value.
 *
 * @param name readable: the vocabulary's, or the free text of what has no code
 * @param term null for a free text, see {@link #known()}
 */
record Coded(String name, VocabularyTerm term) {

  Optional<VocabularyTerm> known() {
    return Optional.ofNullable(term);
  }
}

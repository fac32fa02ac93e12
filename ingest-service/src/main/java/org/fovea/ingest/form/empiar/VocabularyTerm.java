package org.fovea.ingest.form.empiar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A term of a vocabulary.
 *
 * @param code EMPIAR's own
 * @param name the readable name that stands in the record
 * @param facts further columns of the vocabulary, by their header
 */
record VocabularyTerm(String code, String name, List<String> aliases, Map<String, String> facts) {

  VocabularyTerm {
    aliases = List.copyOf(aliases);
    facts = Map.copyOf(facts);
  }

  /** A further column; blank when the vocabulary has none of that name. */
  String fact(String column) {
    return facts.getOrDefault(column, "");
  }

  List<String> facts(String column) {
    return Arrays.stream(fact(column).split("\\|")).filter(text -> !text.isEmpty()).toList();
  }

  /** As a message names it. */
  @Override
  public String toString() {
    return code + " (" + name + ")";
  }
}

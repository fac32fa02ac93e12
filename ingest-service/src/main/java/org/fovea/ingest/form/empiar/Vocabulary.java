package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.ingest.validation.EditDistance;

/** A vocabulary: codes, readable names and aliases, compared without regard to case. */
final class Vocabulary {

  /** Code of what the vocabulary has no code for; its text says it. */
  static final String OTHER = "OT";

  private static final int MOST_NEAR = 3;
  private static final int LONGEST_COMPARED = 100;

  private final List<VocabularyTerm> terms = new ArrayList<>();
  private final Map<String, VocabularyTerm> byCode = new LinkedHashMap<>();
  private final Map<String, VocabularyTerm> byName = new LinkedHashMap<>();

  private Vocabulary(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      VocabularyTerm term =
          new VocabularyTerm(
              row.get("code"), row.get("name"), List.of(row.get("aliases").split("\\|")), row);
      terms.add(term);
      byCode.put(key(term.code()), term);
      byName.put(key(term.name()), term);
      term.aliases().forEach(alias -> byName.put(key(alias), term));
    }
    byName.remove("");
  }

  /** The vocabulary in the resource {@code vocabularies/empiar/{name}.tsv}. */
  static Vocabulary of(String name) {
    return new Vocabulary(DataTable.rows(name));
  }

  List<VocabularyTerm> terms() {
    return List.copyOf(terms);
  }

  Optional<VocabularyTerm> code(String code) {
    return Optional.ofNullable(byCode.get(key(code)));
  }

  /** The term with this name or alias. */
  Optional<VocabularyTerm> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** At most three terms whose code, name or alias is nearly this text, the nearest first. */
  List<VocabularyTerm> near(String text) {
    String wanted = key(text.substring(0, Math.min(text.length(), LONGEST_COMPARED)));
    int tolerated = Math.max(1, wanted.length() / 3);
    return terms.stream()
        .map(term -> Map.entry(distance(wanted, term), term))
        .filter(entry -> entry.getKey() <= tolerated)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .limit(MOST_NEAR)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int distance(String wanted, VocabularyTerm term) {
    return Stream.concat(Stream.of(term.code(), term.name()), term.aliases().stream())
        .filter(text -> !text.isEmpty())
        .mapToInt(text -> EditDistance.between(wanted, key(text)))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}

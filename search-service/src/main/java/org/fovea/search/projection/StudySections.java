package org.fovea.search.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Section;
import org.fovea.search.index.NormalForm;

/** The sections of a study by what associations name them by: their type and title. */
final class StudySections {
  private static final List<String> SPECIMEN = List.of("Specimen", "Specimen preparation");

  private final Map<String, Section> byName = new HashMap<>();

  StudySections(List<Section> sections) {
    index(sections);
  }

  private void index(List<Section> sections) {
    for (Section section : sections) {
      if (section.type() != null && section.title() != null) {
        byName.putIfAbsent(name(section.type(), section.title()), section);
      }
      index(section.sections());
    }
  }

  /** Adds what an association names, and the sections behind the names, to a dataset's pairs. */
  void add(Association association, SectionPairs pairs) {
    add("Biosample", association.biosample(), pairs);
    SPECIMEN.forEach(type -> add(type, association.specimenPreparation(), pairs));
    add("Image acquisition", association.acquisition(), pairs);
    add("Image analysis", association.analysis(), pairs);
    add("Image correlation", association.correlation(), pairs);
  }

  private void add(String type, String titleOrNull, SectionPairs pairs) {
    Stream.ofNullable(titleOrNull)
        .map(title -> Optional.ofNullable(byName.get(name(type, title))))
        .flatMap(Optional::stream)
        .forEach(pairs::add);
  }

  private static String name(String type, String title) {
    return NormalForm.of(type) + '\n' + NormalForm.of(title);
  }
}

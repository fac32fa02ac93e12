package org.fovea.metadata.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.Section;

/** All sections and associations of a version, in order. */
final class VersionSections {

  private static final Set<String> ANNOTATION_KEYS =
      Set.of("annotationmethod", "annotationoverview", "annotationtype");

  private final List<Placed> sections = new ArrayList<>();
  private final List<Tuple> associations = new ArrayList<>();

  VersionSections(List<Section> ofStudy, List<DatasetLine> datasets) {
    place(Optional.empty(), ofStudy);
    for (DatasetLine dataset : datasets) {
      Optional<String> path = Optional.of(dataset.path());
      annotation(dataset).ifPresent(section -> place(path, List.of(section)));
      place(path, dataset.sections());
      dataset.associations().forEach(each -> associate(dataset.path(), each));
    }
  }

  private void place(Optional<String> dataset, List<Section> placed) {
    for (Section section : placed) {
      sections.add(new Placed(sections.size() + 1, dataset, section));
      place(dataset, section.sections());
    }
  }

  private void associate(String dataset, Association association) {
    associations.add(new Tuple(associations.size() + 1, dataset, association));
  }

  /** Annotations that have files are a dataset: what it says of itself is their method. */
  private static Optional<Section> annotation(DatasetLine dataset) {
    return dataset.attributes().stream()
            .anyMatch(attribute -> ANNOTATION_KEYS.contains(Titles.folded(attribute.key())))
        ? Optional.of(
            new Section(
                "Annotations", null, dataset.title(), dataset.attributes(), List.of(), List.of()))
        : Optional.empty();
  }

  List<Placed> of(Part part) {
    return sections.stream().filter(placed -> part.is(placed.section())).toList();
  }

  Optional<Placed> section(int number) {
    return at(sections, number);
  }

  List<Tuple> associations() {
    return associations;
  }

  Optional<Tuple> association(int number) {
    return at(associations, number);
  }

  Optional<Specimen> specimen(int number) {
    return at(specimens(), number);
  }

  private static <T> Optional<T> at(List<T> all, int number) {
    return number >= 1 && number <= all.size()
        ? Optional.of(all.get(number - 1))
        : Optional.empty();
  }

  private record Pair(String biosample, String preparation) {}

  /** Each biosample with each of its preparations, then the preparations nothing was made by. */
  List<Specimen> specimens() {
    Map<Pair, Set<String>> pairs = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (Tuple tuple : associations) {
      Association a = tuple.association();
      if (a.biosample() != null || a.specimenPreparation() != null) {
        pairs
            .computeIfAbsent(
                new Pair(a.biosample(), a.specimenPreparation()), none -> new LinkedHashSet<>())
            .add(tuple.dataset());
        Stream.ofNullable(a.specimenPreparation()).map(Titles::folded).forEach(used::add);
      }
    }
    of(Part.PROTOCOL).stream()
        .filter(placed -> Titles.folded(placed.section().type()).startsWith("specimen"))
        .map(placed -> placed.section().title())
        .filter(title -> title != null && !used.contains(Titles.folded(title)))
        .forEach(title -> pairs.putIfAbsent(new Pair(null, title), Set.of()));
    List<Specimen> specimens = new ArrayList<>();
    pairs.forEach(
        (pair, datasets) -> specimens.add(specimen(specimens.size() + 1, pair, datasets)));
    return specimens;
  }

  private static Specimen specimen(int number, Pair pair, Set<String> datasets) {
    return new Specimen(
        number,
        Optional.ofNullable(pair.biosample()),
        Optional.ofNullable(pair.preparation()),
        List.copyOf(datasets));
  }

  /** The section of a part that a title names, empty when there is none. */
  Optional<Placed> titled(Part part, String title) {
    String wanted = Titles.folded(title);
    return of(part).stream()
        .filter(placed -> placed.section().title() != null)
        .filter(placed -> Titles.folded(placed.section().title()).equals(wanted))
        .findFirst();
  }
}

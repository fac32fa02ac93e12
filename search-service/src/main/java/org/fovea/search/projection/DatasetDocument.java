package org.fovea.search.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.Term;
import org.fovea.search.index.Hit;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.query.HitType;

/** The document of a dataset, a screen included. */
final class DatasetDocument {
  private static final Origin OF_STUDY = new Origin(null, null, "study", null);

  private DatasetDocument() {}

  static IndexDocument of(DatasetLine dataset, VersionPaths paths, StudySections sections) {
    boolean screen = IndexDocument.SCREEN.equals(dataset.kind());
    String path = screen ? paths.screen(dataset.path()) : paths.dataset(dataset.path());
    Hit hit =
        new Hit(
            HitType.DATASET,
            dataset.id(),
            paths.accession(),
            paths.version(),
            title(dataset),
            path,
            "",
            false,
            attributes(dataset, sections).attributes(),
            List.of());
    String order = NaturalOrder.of(paths.accession()) + '/' + NaturalOrder.of(dataset.path());
    String kind = dataset.kind() == null ? "" : dataset.kind();
    return new IndexDocument(hit, order, kind, List.of(dataset.path()), texts(dataset));
  }

  private static String title(DatasetLine dataset) {
    if (dataset.title() != null && !dataset.title().isBlank()) {
      return dataset.title();
    }
    return dataset.name() == null ? dataset.path() : dataset.name();
  }

  /**
   * Its own pairs, then what its associations lead to, marked as inherited from the study; images
   * reach both through their dataset.
   */
  private static AttributeBag attributes(DatasetLine dataset, StudySections sections) {
    AttributeBag bag = new AttributeBag();
    bag.add("Dataset", dataset.path());
    bag.add("Dataset Kind", dataset.kind());
    bag.add("Dataset Name", dataset.name());
    dataset.protocols().forEach(protocol -> bag.add("Protocol Type", protocol.type()));
    for (DatasetLine.Phenotype phenotype : dataset.phenotypes()) {
      bag.add("Phenotype", phenotype.name());
      for (Term term : phenotype.terms()) {
        bag.addTerm("Phenotype", term, null);
      }
    }
    bag.addAll(dataset.attributes());
    Stream.ofNullable(dataset.declared()).forEach(new DeclaredPairs(bag)::add);
    SectionPairs.own(bag).addAll(dataset.sections());
    SectionPairs inherited = new SectionPairs(bag, OF_STUDY);
    dataset.associations().forEach(association -> sections.add(association, inherited));
    return bag;
  }

  private static List<String> texts(DatasetLine dataset) {
    List<String> texts = new ArrayList<>();
    texts.add(dataset.description());
    Stream.ofNullable(dataset.declared()).forEach(declared -> texts.add(declared.details()));
    for (DatasetLine.Protocol protocol : dataset.protocols()) {
      texts.add(protocol.name());
      texts.add(protocol.description());
    }
    dataset.phenotypes().forEach(phenotype -> texts.add(phenotype.description()));
    return texts.stream().filter(text -> text != null && !text.isBlank()).toList();
  }
}

package org.fovea.search.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.Term;
import org.fovea.search.index.Hit;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.query.HitType;

/** The document of a study. */
final class StudyDocument {

  private StudyDocument() {}

  static IndexDocument of(StudyLine study, VersionPaths paths, List<String> datasets) {
    AttributeBag bag = new AttributeBag();
    bag.add("Accession", paths.accession());
    bag.add("Study Type", study.studyType());
    study.organisms().forEach(organism -> bag.add(organism(organism)));
    study.keywords().forEach(keyword -> bag.add("Keyword", keyword));
    study.publications().forEach(publication -> addPublication(bag, publication));
    study.people().forEach(person -> addPerson(bag, person));
    study.identifiers().forEach(identifier -> bag.add("Identifier", identifier.curie()));
    bag.add("License", study.license());
    bag.addAll(study.attributes());
    SectionPairs.own(bag).addAll(study.sections());
    String title = study.title() == null ? paths.accession() : study.title();
    Hit hit =
        new Hit(
            HitType.STUDY,
            study.id(),
            paths.accession(),
            paths.version(),
            title,
            paths.study(),
            "",
            false,
            bag.attributes(),
            List.of());
    List<String> texts = Stream.of(study.description()).filter(Objects::nonNull).toList();
    return new IndexDocument(hit, NaturalOrder.of(paths.accession()), "", datasets, texts);
  }

  private static Attribute organism(Term organism) {
    return new Attribute("Organism", organism.name(), null, null, organism, null, null, null);
  }

  private static void addPublication(AttributeBag bag, StudyLine.Publication publication) {
    bag.add("Publication Title", publication.title());
    bag.add("PubMed ID", publication.pubmedId());
    bag.add("PMC ID", publication.pmcId());
    bag.add("DOI", publication.doi());
    bag.add("Author List", publication.authors());
  }

  private static void addPerson(AttributeBag bag, StudyLine.Person person) {
    bag.add("Author", person.wholeName());
    bag.add("ORCID", person.orcid());
  }
}

package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.FormWriter;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.PageTab;
import org.fovea.ingest.form.bia.pagetab.PageTabWriter;
import org.fovea.ingest.form.bia.pagetab.Shape;

/** Writes the record as PageTab JSON, with a file list for each dataset that has files. */
public final class BiaWriter implements FormWriter {

  /** Name of the submission. */
  private static final String DOCUMENT = "study.json";

  private static final String JSON = "application/json";
  private static final String ROOT = "Study";
  private static final Set<String> HEAD =
      Set.of("title", "releasedate", "attachto", "template", "rootpath");

  @Override
  public List<WrittenDocument> write(FormReading reading) {
    ComponentWriter components = new ComponentWriter(reading);
    List<WrittenDocument> documents = new ArrayList<>();
    documents.add(
        new WrittenDocument(
            DOCUMENT, JSON, PageTabWriter.json(submission(reading.study(), components))));
    components
        .lists()
        .forEach((path, text) -> documents.add(new WrittenDocument(path, JSON, text)));
    return documents;
  }

  private static PageTab submission(StudyLine study, ComponentWriter components) {
    List<PageAttribute> pairs = pairs(study);
    int head = 0;
    while (head < pairs.size() && HEAD.contains(Fold.key(pairs.get(head).name()))) {
      head++;
    }
    Optional<Section> own = study.sections().stream().findFirst().filter(BiaWriter::isRoot);
    List<PageSection> sections = new ArrayList<>();
    study.people().stream().map(BiaWriter::person).forEach(sections::add);
    study.sections().stream()
        .skip(own.isPresent() ? 1 : 0)
        .map(PageSections::section)
        .forEach(sections::add);
    if (study.sections().stream().noneMatch(section -> "Publication".equals(section.type()))) {
      study.publications().stream().map(BiaWriter::publication).forEach(sections::add);
    }
    components.sections().forEach(sections::add);
    PageSection root =
        PageSections.of(
            own.map(Section::type).orElse(ROOT),
            own.map(Section::id).orElse(null),
            pairs.subList(head, pairs.size()),
            own.map(Section::links).orElse(List.of()),
            sections);
    return new PageTab(null, pairs.subList(0, head), root, Shape.NONE);
  }

  // A first section with links alone stands for the root section.
  private static boolean isRoot(Section section) {
    return section.title() == null
        && section.attributes().isEmpty()
        && section.sections().isEmpty()
        && !section.links().isEmpty();
  }

  /** The attributes of the study; what the record knows beside them comes first. */
  private static List<PageAttribute> pairs(StudyLine study) {
    List<PageAttribute> pairs =
        new ArrayList<>(study.attributes().stream().map(PageSections::attribute).toList());
    List<Attribute> missing = new ArrayList<>();
    missing(pairs, Key.TITLE, study.title(), missing);
    missing(pairs, Key.RELEASE_DATE, study.releaseDate(), missing);
    missing(pairs, Key.DESCRIPTION, study.description(), missing);
    if (Key.KEYWORD.first(pairs).isEmpty()) {
      study.keywords().forEach(word -> missing.add(Attribute.of(Key.KEYWORD.shown(), word)));
    }
    if (Key.LICENSE.first(pairs).isEmpty() && study.license() != null) {
      missing.add(PageSections.license(study.license(), study.licenseUrl()));
    }
    missing(pairs, Key.COPYRIGHT, study.copyright(), missing);
    return Stream.concat(missing.stream().map(PageSections::attribute), pairs.stream()).toList();
  }

  private static void missing(
      List<PageAttribute> pairs, Key key, String value, List<Attribute> missing) {
    if (value != null && key.first(pairs).isEmpty()) {
      missing.add(Attribute.of(key.shown(), value));
    }
  }

  private static PageSection person(Person person) {
    return PageSections.of(
        "Author",
        PageSections.texts(
            Key.NAME.shown(),
            person.name(),
            Key.LAST_NAME.shown(),
            person.lastName(),
            Key.FIRST_NAME.shown(),
            person.firstName(),
            Key.EMAIL.shown(),
            person.email(),
            Key.ORCID.shown(),
            person.orcid(),
            Key.ROLE.shown(),
            person.roles(),
            Key.AFFILIATION.shown(),
            person.affiliation(),
            Key.ADDRESS.shown(),
            person.address()));
  }

  private static PageSection publication(Publication paper) {
    List<PageAttribute> texts =
        PageSections.texts(
            Key.TITLE.shown(),
            paper.title(),
            Key.AUTHORS.shown(),
            paper.authors(),
            Key.PUBMED.shown(),
            paper.pubmedId(),
            Key.PMC.shown(),
            paper.pmcId(),
            Key.DOI.shown(),
            paper.doi());
    return PageSections.of("Publication", texts);
  }
}

package org.fovea.search.projection;

import java.util.List;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ContactData;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;
import org.fovea.search.index.NormalForm;

/**
 * Sections as pairs of key and value. What a section is called by is a value of its type, so that
 * {@code Organism = "Homo sapiens"} is found whether a template says so in an attribute or in a
 * section of its own; all other attributes keep their names. References are ids of the form and
 * nobody's search term.
 *
 * @param bag where the pairs go
 * @param origin where they are inherited from, null when they are the document's own
 */
record SectionPairs(AttributeBag bag, Origin origin) {
  private static final Set<String> CALLED_BY =
      Set.of("title", "name", "ontology value", "scientific name", "common name");
  private static final String TERM_ACCESSION = " Term Accession";
  private static final Set<String> TERM_IDS =
      Set.of("termid", "term id", "ontology term id", "term accession", "ncbi taxon id");

  static SectionPairs own(AttributeBag bag) {
    return new SectionPairs(bag, null);
  }

  void addAll(List<Section> sections) {
    sections.forEach(this::add);
  }

  /** Adds a section and all inside it. */
  void add(Section sent) {
    Section section = ContactData.without(sent);
    String type = section.type() == null || section.type().isBlank() ? "Section" : section.type();
    bag.add(type, section.title(), origin);
    section.attributes().stream()
        .filter(a -> !Boolean.TRUE.equals(a.reference()))
        .forEach(attribute -> add(type, attribute));
    section.links().forEach(link -> bag.add("Link", link.url(), origin));
    addAll(section.sections());
  }

  private void add(String type, Attribute sent) {
    String name = NormalForm.of(sent.key());
    if (CALLED_BY.contains(name)) {
      bag.add(type, sent.value(), origin);
    } else if (TERM_IDS.contains(name)) {
      bag.add(type + TERM_ACCESSION, sent.value(), origin);
    } else {
      bag.add(here(sent));
    }
    for (Qualifier qualifier : sent.valueQualifiers()) {
      if (TERM_IDS.contains(NormalForm.of(qualifier.name()))) {
        bag.add(sent.key() + TERM_ACCESSION, qualifier.value(), origin);
      }
    }
  }

  private Attribute here(Attribute a) {
    return new Attribute(
        a.key(), a.value(), a.source(), a.group(), a.term(), a.number(), a.unit(), origin);
  }
}

package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;
import org.fovea.ingest.form.bia.pagetab.Group;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.form.bia.pagetab.PageLink;
import org.fovea.ingest.form.bia.pagetab.PageQualifier;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.Place;
import org.fovea.ingest.form.bia.pagetab.Shape;

/** Sections and attributes of the record as PageTab has them. */
final class PageSections {

  private static final String ONTOLOGY = "Ontology";
  private static final String TERM = "TermId";

  private PageSections() {}

  static PageSection section(Section section) {
    List<PageAttribute> attributes = new ArrayList<>();
    boolean titled =
        section.title() == null
            || section.attributes().stream()
                .anyMatch(each -> section.title().equals(stripped(each.value())));
    if (!titled) {
      attributes.addAll(texts(Key.TITLE.shown(), section.title()));
    }
    section.attributes().forEach(each -> attributes.add(attribute(each)));
    return of(
        section.type(),
        section.id(),
        attributes,
        section.links(),
        section.sections().stream().map(PageSections::section).toList());
  }

  private static String stripped(String text) {
    return text == null ? null : text.strip();
  }

  static PageSection of(String type, List<PageAttribute> attributes) {
    return of(type, null, attributes, List.of(), List.of());
  }

  static PageSection of(
      String type,
      String accno,
      List<PageAttribute> attributes,
      List<Section.Link> links,
      List<PageSection> children) {
    return new PageSection(
        type,
        accno,
        attributes,
        links.stream().map(PageSections::link).map(PageSections::alone).toList(),
        List.of(),
        children.stream().map(PageSections::alone).toList(),
        Place.NONE,
        Shape.NONE);
  }

  private static <T> Group<T> alone(T member) {
    return new Group<>(Group.Kind.SINGLE, List.of(member));
  }

  private static PageLink link(Section.Link link) {
    return new PageLink(
        link.url(),
        link.attributes().stream().map(PageSections::attribute).toList(),
        Place.NONE,
        Shape.NONE);
  }

  static PageAttribute attribute(Attribute attribute) {
    boolean reference = Objects.requireNonNullElse(attribute.reference(), false);
    return new PageAttribute(
        Objects.requireNonNullElse(attribute.key(), ""),
        attribute.value(),
        reference ? Reference.SECTION : Reference.NOTHING,
        qualifiers(attribute.nameQualifiers()),
        qualifiers(valueQualifiers(attribute)),
        Place.NONE,
        Shape.NONE);
  }

  // A term that no qualifier says becomes qualifiers.
  private static List<Qualifier> valueQualifiers(Attribute attribute) {
    List<Qualifier> qualifiers = new ArrayList<>(attribute.valueQualifiers());
    boolean said =
        qualifiers.stream().anyMatch(q -> Key.ONTOLOGY.is(q.name()) || Key.TERM_ID.is(q.name()));
    if (attribute.term() != null && !said) {
      Map<String, String> term = new TreeMap<>();
      term.put(ONTOLOGY, Objects.requireNonNullElse(attribute.term().source(), ""));
      term.put(TERM, Objects.requireNonNullElse(attribute.term().accession(), ""));
      term.forEach((name, value) -> qualifiers.add(new Qualifier(name, value)));
      qualifiers.removeIf(q -> q.value() != null && q.value().isEmpty());
    }
    return qualifiers;
  }

  private static List<PageQualifier> qualifiers(List<Qualifier> qualifiers) {
    return qualifiers.stream()
        .map(q -> new PageQualifier(q.name(), q.value(), Shape.NONE))
        .toList();
  }

  static Attribute license(String name, String url) {
    List<Qualifier> qualifiers =
        url == null ? List.of() : List.of(new Qualifier(Key.URL.shown(), url));
    return new Attribute(
        Key.LICENSE.shown(), name, null, null, null, null, null, null, null, null, qualifiers);
  }

  /** Attributes of names and values in turn, without those that have no value. */
  static List<PageAttribute> texts(String... namesAndValues) {
    List<PageAttribute> texts = new ArrayList<>();
    for (int n = 0; n < namesAndValues.length; n += 2) {
      if (namesAndValues[n + 1] != null) {
        texts.add(attribute(Attribute.of(namesAndValues[n], namesAndValues[n + 1])));
      }
    }
    return texts;
  }
}

package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.Section.Link;
import org.fovea.ingest.form.bia.pagetab.PageLink;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/**
 * Sections as the record keeps them in place. People, organisations and datasets have lines and
 * places of their own and are left out, and so is contact data.
 */
final class SectionMapper {

  private final AttributeMapper attributes;
  private final Components components;

  SectionMapper(AttributeMapper attributes, Components components) {
    this.attributes = attributes;
    this.components = components;
  }

  /**
   * What is kept of a section that is itself the study or a dataset: its links, as a section of its
   * type, and the sections inside it.
   */
  List<Section> inside(PageSection owner) {
    List<Section> sections = new ArrayList<>();
    if (!owner.allLinks().isEmpty()) {
      sections.add(new Section(owner.type(), owner.accno(), null, null, links(owner), null));
    }
    sections.addAll(children(owner));
    return sections;
  }

  private List<Section> children(PageSection owner) {
    return owner.children().stream().filter(this::isKept).map(this::map).toList();
  }

  private boolean isKept(PageSection section) {
    return !SectionKind.of(section).aboutPeople()
        && components.of(section).isEmpty()
        && !Associations.areAllOf(section);
  }

  private Section map(PageSection section) {
    return new Section(
        Objects.requireNonNullElse(section.type(), ""),
        section.accno(),
        Component.titleOf(section).orElse(null),
        attributes.map(section.attributes()),
        links(section),
        children(section));
  }

  private List<Link> links(PageSection section) {
    return section.allLinks().stream().filter(link -> link.url() != null).map(this::map).toList();
  }

  private Link map(PageLink link) {
    return new Link(link.url(), attributes.map(link.attributes()));
  }
}

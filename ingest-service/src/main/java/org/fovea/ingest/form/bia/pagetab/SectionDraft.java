package org.fovea.ingest.form.bia.pagetab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A section of a TSV document while more may come into it. */
final class SectionDraft {

  private final String type;
  private final String accno;
  private final List<PageAttribute> attributes;
  private final Place place;
  private final List<Group<PageLink>> links = new ArrayList<>();
  private final List<Group<PageFile>> files = new ArrayList<>();
  private final List<Supplier<Group<PageSection>>> subsections = new ArrayList<>();

  SectionDraft(String type, String accno, List<PageAttribute> attributes, Place place) {
    this.type = type;
    this.accno = accno;
    this.attributes = attributes;
    this.place = place;
  }

  boolean isCalled(String id) {
    return accno != null && accno.strip().equals(id);
  }

  void addLinks(Group<PageLink> group) {
    links.add(group);
  }

  void addFiles(Group<PageFile> group) {
    files.add(group);
  }

  void add(SectionDraft child) {
    subsections.add(() -> Group.single(child.section()));
  }

  void addTable(List<PageSection> rows) {
    subsections.add(() -> Group.table(rows));
  }

  PageSection section() {
    return new PageSection(
        type,
        accno,
        attributes,
        links,
        files,
        subsections.stream().map(Supplier::get).toList(),
        place,
        Shape.NONE);
  }
}

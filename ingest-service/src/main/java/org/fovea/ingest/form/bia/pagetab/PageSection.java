package org.fovea.ingest.form.bia.pagetab;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A section with everything inside it.
 *
 * @param type as sent, null when it was not given; so {@code accno}
 */
public record PageSection(
    String type,
    String accno,
    List<PageAttribute> attributes,
    List<Group<PageLink>> links,
    List<Group<PageFile>> files,
    List<Group<PageSection>> subsections,
    Place place,
    Shape shape) {

  public PageSection {
    attributes = List.copyOf(attributes);
    links = List.copyOf(links);
    files = List.copyOf(files);
    subsections = List.copyOf(subsections);
  }

  /** The subsections, those in tables included. */
  public List<PageSection> children() {
    return Group.all(subsections);
  }

  public List<PageLink> allLinks() {
    return Group.all(links);
  }

  public List<PageFile> allFiles() {
    return Group.all(files);
  }

  /** This section and all below, in the order of the document. */
  public Stream<PageSection> tree() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(PageSection::tree));
  }

  /** Its own accession, without outer blanks. */
  public Optional<String> id() {
    return Optional.ofNullable(accno).map(String::strip).filter(text -> !text.isEmpty());
  }

  PageSection with(List<PageAttribute> others, UnaryOperator<PageSection> child) {
    return new PageSection(
        type, accno, others, links, files, Group.each(subsections, child), place, shape);
  }

  PageSection bare() {
    return new PageSection(
        type,
        accno,
        PageLink.bare(attributes),
        Group.each(links, PageLink::bare),
        Group.each(files, PageFile::bare),
        Group.each(subsections, PageSection::bare),
        Place.NONE,
        Shape.NONE);
  }
}

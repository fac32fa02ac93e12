package org.fovea.ingest.form.bia.pagetab;

import java.util.List;

/** A link of a section; {@code url} may be an accession, and is null when it was not given. */
public record PageLink(String url, List<PageAttribute> attributes, Place place, Shape shape) {

  public PageLink {
    attributes = List.copyOf(attributes);
  }

  PageLink bare() {
    return new PageLink(url, bare(attributes), Place.NONE, Shape.NONE);
  }

  static List<PageAttribute> bare(List<PageAttribute> attributes) {
    return attributes.stream().map(PageAttribute::bare).toList();
  }
}

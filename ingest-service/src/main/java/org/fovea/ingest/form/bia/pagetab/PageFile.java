package org.fovea.ingest.form.bia.pagetab;

import java.util.List;
import java.util.Optional;

/**
 * A file of a section or of a file list.
 *
 * @param path as sent, null when it was not given
 * @param size as sent, null when it was not given
 * @param type {@code file} or {@code directory}, null when it was not given
 */
public record PageFile(
    String path,
    String size,
    String type,
    List<PageAttribute> attributes,
    Place place,
    Shape shape) {

  public PageFile {
    attributes = List.copyOf(attributes);
  }

  /** Whether the entry says that it is a directory. */
  public boolean isDirectory() {
    return "directory".equalsIgnoreCase(type) || (path != null && path.endsWith("/"));
  }

  /** Bytes; empty when the size is none. */
  public Optional<Long> bytes() {
    return Optional.ofNullable(size).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }

  /** Where the path stands. */
  public Place pathPlace() {
    return shape.key(Field.PATH).map(place::member).orElse(place);
  }

  PageFile bare() {
    return new PageFile(path, size, type, PageLink.bare(attributes), Place.NONE, Shape.NONE);
  }
}

package org.fovea.ingest.form.bia.pagetab;

import java.util.List;
import java.util.Optional;

/**
 * A named value as sent.
 *
 * @param value null for an attribute that has a name only
 * @param reference SECTION when the value is the accession of a section
 */
public record PageAttribute(
    String name,
    String value,
    Reference reference,
    List<PageQualifier> nameQualifiers,
    List<PageQualifier> valueQualifiers,
    Place place,
    Shape shape) {

  public PageAttribute {
    nameQualifiers = List.copyOf(nameQualifiers);
    valueQualifiers = List.copyOf(valueQualifiers);
  }

  /** What a value refers to. */
  public enum Reference {
    NOTHING,
    SECTION
  }

  static PageAttribute of(String name, String value) {
    return new PageAttribute(
        name, value, Reference.NOTHING, List.of(), List.of(), Place.NONE, Shape.NONE);
  }

  /** The value without outer blanks; empty when there is none. */
  public Optional<String> text() {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Where the value stands, or would stand. */
  public Place valuePlace() {
    return shape.key(Field.VALUE).map(place::member).orElse(place);
  }

  PageAttribute bare() {
    return new PageAttribute(
        name,
        value,
        reference,
        nameQualifiers.stream().map(PageQualifier::bare).toList(),
        valueQualifiers.stream().map(PageQualifier::bare).toList(),
        Place.NONE,
        Shape.NONE);
  }
}

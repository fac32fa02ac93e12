package org.fovea.ingest.form.bia.pagetab;

import java.util.ArrayList;
import java.util.List;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;

/** Attributes of a TSV element while they are read, each with the qualifiers that follow it. */
final class TsvAttributes {

  private final List<Draft> drafts = new ArrayList<>();

  private record Draft(
      TsvName name,
      String value,
      Place place,
      List<PageQualifier> nameQualifiers,
      List<PageQualifier> valueQualifiers) {

    PageAttribute attribute() {
      Reference reference =
          name.kind() == TsvName.Kind.REFERENCE ? Reference.SECTION : Reference.NOTHING;
      return new PageAttribute(
          name.name(), value, reference, nameQualifiers, valueQualifiers, place, Shape.NONE);
    }
  }

  /** Whether there is an attribute that a qualifier could qualify. */
  boolean isEmpty() {
    return drafts.isEmpty();
  }

  /** Adds an attribute, or a qualifier of the last one. An empty cell is no value. */
  void add(TsvName name, String cell, Place place) {
    String value = cell.isEmpty() ? null : cell;
    if (name.isQualifier()) {
      Draft last = drafts.get(drafts.size() - 1);
      boolean ofName = name.kind() == TsvName.Kind.NAME_QUALIFIER;
      (ofName ? last.nameQualifiers() : last.valueQualifiers())
          .add(new PageQualifier(name.name(), value, Shape.NONE));
    } else {
      drafts.add(new Draft(name, value, place, new ArrayList<>(0), new ArrayList<>(0)));
    }
  }

  List<PageAttribute> list() {
    return drafts.stream().map(Draft::attribute).toList();
  }
}

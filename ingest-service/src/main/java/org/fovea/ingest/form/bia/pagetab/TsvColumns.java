package org.fovea.ingest.form.bia.pagetab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;

/** The columns that hold the attributes of all rows of a table. */
final class TsvColumns {

  private TsvColumns() {}

  /**
   * A column.
   *
   * @param nth which of several attributes of one name, from 0
   * @param qualifier null for the attribute itself
   */
  record Column(TsvName attribute, int nth, TsvName qualifier) {

    String header() {
      TsvName shown = qualifier == null ? attribute : qualifier;
      return shown.kind().written(shown.name());
    }

    /** What a row has in this column; empty for nothing. */
    String cell(List<PageAttribute> attributes) {
      return attributes.stream()
          .filter(candidate -> nameOf(candidate).equals(attribute))
          .skip(nth)
          .findFirst()
          .map(this::cell)
          .orElse("");
    }

    private String cell(PageAttribute found) {
      if (qualifier == null) {
        return found.value() == null ? "" : found.value();
      }
      List<PageQualifier> all =
          qualifier.kind() == TsvName.Kind.NAME_QUALIFIER
              ? found.nameQualifiers()
              : found.valueQualifiers();
      return all.stream()
          .filter(one -> qualifier.name().equals(one.name()) && one.value() != null)
          .map(PageQualifier::value)
          .findFirst()
          .orElse("");
    }
  }

  /** The columns in the order in which rows first need them. */
  static List<Column> of(List<List<PageAttribute>> rows, Consumer<String> losses) {
    Map<Column, Set<TsvName>> qualifiers = new HashMap<>();
    Set<Column> columns = new LinkedHashSet<>();
    boolean empty = false;
    for (List<PageAttribute> row : rows) {
      Map<TsvName, Integer> seen = new HashMap<>();
      for (PageAttribute attribute : row) {
        TsvName name = nameOf(attribute);
        Column column = new Column(name, seen.merge(name, 1, Integer::sum) - 1, null);
        columns.add(column);
        qualifiers
            .computeIfAbsent(column, c -> new LinkedHashSet<>())
            .addAll(qualifiersOf(attribute));
        empty |= attribute.value() == null;
      }
    }
    if (empty) {
      losses.accept("Attributes without a value are left out of a table.");
    }
    List<Column> all = new ArrayList<>();
    for (Column column : columns) {
      all.add(column);
      qualifiers.get(column).forEach(q -> all.add(new Column(column.attribute(), column.nth(), q)));
    }
    return all;
  }

  private static TsvName nameOf(PageAttribute attribute) {
    TsvName.Kind kind =
        attribute.reference() == Reference.SECTION ? TsvName.Kind.REFERENCE : TsvName.Kind.PLAIN;
    return new TsvName(kind, attribute.name());
  }

  private static List<TsvName> qualifiersOf(PageAttribute attribute) {
    List<TsvName> names = new ArrayList<>();
    attribute
        .nameQualifiers()
        .forEach(q -> names.add(new TsvName(TsvName.Kind.NAME_QUALIFIER, q.name())));
    attribute
        .valueQualifiers()
        .forEach(q -> names.add(new TsvName(TsvName.Kind.VALUE_QUALIFIER, q.name())));
    return names;
  }
}

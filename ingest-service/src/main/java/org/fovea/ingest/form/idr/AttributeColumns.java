package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Term;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.value.Quantity;

/**
 * The columns of a layout table that become attributes, in order; ontology columns become terms of
 * the one before.
 */
final class AttributeColumns {

  private static final int NONE = -1;

  private record Column(
      int position, String key, String source, String group, int reference, int accession) {}

  private final List<Column> columns = new ArrayList<>();

  /** All columns but those at the positions excluded. */
  AttributeColumns(Table table, BulkMap bulkMap, Set<Integer> excluded) {
    List<String> headers = table.headers();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      if (!excluded.contains(i) && !header.isEmpty() && !isTerm(header)) {
        String key = bulkMap.keyOf(header);
        columns.add(
            new Column(
                i,
                key,
                key.equals(header) ? null : header,
                bulkMap.groupOf(header).orElse(null),
                following(headers, i, true),
                following(headers, i, false)));
      }
    }
  }

  private static boolean isTerm(String header) {
    return LayoutVocabulary.isTermRef(header) || LayoutVocabulary.isTermAccession(header);
  }

  private static int following(List<String> headers, int from, boolean reference) {
    for (int i = from + 1; i < headers.size() && isTerm(headers.get(i)); i++) {
      if (LayoutVocabulary.isTermRef(headers.get(i)) == reference) {
        return i;
      }
    }
    return NONE;
  }

  /** The non-blank cells, raw. A blank cell with a term beside it is an attribute without value. */
  List<Attribute> of(Row row) {
    List<Attribute> attributes = new ArrayList<>();
    for (Column column : columns) {
      String raw = row.cell(column.position());
      Term term = termOf(row, column);
      if (!raw.isBlank() || term != null) {
        Optional<Quantity> quantity = Quantity.parse(raw);
        attributes.add(
            new Attribute(
                column.key(),
                raw.isBlank() ? null : raw,
                column.source(),
                column.group(),
                term,
                quantity.map(Quantity::number).orElse(null),
                quantity.map(Quantity::unit).orElse(null),
                null));
      }
    }
    return attributes;
  }

  private static Term termOf(Row row, Column column) {
    String reference = column.reference() == NONE ? "" : row.text(column.reference());
    String accession = column.accession() == NONE ? "" : row.text(column.accession());
    if (reference.isEmpty() && accession.isEmpty()) {
      return null;
    }
    return new Term(orNull(reference), orNull(row.text(column.position())), orNull(accession));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

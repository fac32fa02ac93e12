package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Term;
import org.fovea.ingest.value.Quantity;

/**
 * Lines of the study file as attributes, one for each value; a line's term lines follow it and
 * become its terms.
 */
final class EntryAttributes {

  private static final Pattern TERM_LINE =
      Pattern.compile("(?i)(?!Term ).* Term (Source REF|Name|Accession( Number)?)");

  private EntryAttributes() {}

  static boolean isTermLine(Entry entry) {
    return TERM_LINE.matcher(entry.key()).matches();
  }

  static List<Attribute> of(List<Entry> entries) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!isTermLine(entry)) {
        int end = i + 1;
        while (end < entries.size() && isTermLine(entries.get(end))) {
          end++;
        }
        add(attributes, entry, entries.subList(i + 1, end));
      }
    }
    return attributes;
  }

  private static void add(List<Attribute> attributes, Entry entry, List<Entry> termLines) {
    String key = ColumnNames.stripped(entry.key());
    String source = key.equals(entry.key()) ? null : entry.key();
    for (int column = 0; column < entry.values().size(); column++) {
      String value = entry.value(column);
      if (!value.isEmpty()) {
        Optional<Quantity> quantity = Quantity.parse(value);
        attributes.add(
            new Attribute(
                key,
                value,
                source,
                null,
                termAt(value, termLines, column),
                quantity.map(Quantity::number).orElse(null),
                quantity.map(Quantity::unit).orElse(null),
                null));
      }
    }
  }

  /** The term beside a value: null when neither its ontology nor its accession is given. */
  private static Term termAt(String value, List<Entry> termLines, int column) {
    String source = valueOf("REF", termLines, column);
    String accession = valueOf("Accession", termLines, column);
    return source == null && accession == null ? null : new Term(source, value, accession);
  }

  private static String valueOf(String part, List<Entry> termLines, int column) {
    return termLines.stream()
        .filter(entry -> entry.key().contains(part))
        .map(entry -> entry.value(column))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}

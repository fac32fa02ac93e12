package org.fovea.search.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.fovea.search.index.Position;
import org.fovea.search.query.SearchQuery;

/**
 * The order of hits, total because it ends in the natural order, and how a place in it is written.
 *
 * @param sort what Lucene sorts by
 */
record HitOrder(Sort sort) {

  static HitOrder of(SearchQuery query) {
    List<SortField> fields =
        new ArrayList<>(query.sort().stream().map(KeyComparator::sortField).toList());
    if (fields.isEmpty() && query.text().isPresent()) {
      fields.add(SortField.FIELD_SCORE);
    }
    fields.add(new SortField(Fields.ORDER, SortField.Type.STRING));
    return new HitOrder(new Sort(fields.toArray(SortField[]::new)));
  }

  Position encode(ScoreDoc last) {
    List<String> values = new ArrayList<>();
    for (Object value : ((FieldDoc) last).fields) {
      values.add(text(value));
    }
    return new Position(values);
  }

  /** Throws {@link IllegalArgumentException} for a place in another order. */
  FieldDoc decode(Position position) {
    SortField[] fields = sort.getSort();
    if (position.values().size() != fields.length) {
      throw new IllegalArgumentException("A place in another order");
    }
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = value(fields[i], position.values().get(i));
    }
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  private static String text(Object value) {
    if (value instanceof SortValue key) {
      return key.text();
    }
    return value instanceof BytesRef term ? term.utf8ToString() : value.toString();
  }

  private static Object value(SortField field, String text) {
    return switch (field.getType()) {
      case SCORE -> Float.valueOf(text);
      case STRING -> new BytesRef(text);
      default -> SortValue.parse(text);
    };
  }
}

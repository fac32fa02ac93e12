package org.fovea.search.index.lucene;

import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * What a document is sorted by under a key: a number, else a text, else nothing. Numbers come
 * before texts.
 */
sealed interface SortValue {

  SortValue MISSING = new Missing();

  Comparator<SortValue> ASCENDING = SortValue::compareAscending;

  /** A number of the document. */
  record Numeric(double number) implements SortValue {}

  /** The term of a text value. */
  record Textual(BytesRef term) implements SortValue {}

  /** The document has nothing under the key. */
  record Missing() implements SortValue {}

  /** Text form for a cursor. */
  default String text() {
    if (this instanceof Numeric numeric) {
      return "n" + numeric.number();
    }
    return this instanceof Textual textual ? "t" + textual.term().utf8ToString() : "-";
  }

  /** The value with that text form. */
  static SortValue parse(String text) {
    return switch (text.charAt(0)) {
      case 'n' -> new Numeric(Double.parseDouble(text.substring(1)));
      case 't' -> new Textual(new BytesRef(text.substring(1)));
      default -> MISSING;
    };
  }

  private static int compareAscending(SortValue left, SortValue right) {
    if (left instanceof Numeric a && right instanceof Numeric b) {
      return Double.compare(a.number(), b.number());
    }
    if (left instanceof Textual a && right instanceof Textual b) {
      return a.term().compareTo(b.term());
    }
    return Integer.compare(rank(left), rank(right));
  }

  private static int rank(SortValue value) {
    if (value instanceof Numeric) {
      return 0;
    }
    return value instanceof Textual ? 1 : 2;
  }
}

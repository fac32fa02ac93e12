package org.fovea.search.index.lucene;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The values of one key in one segment: a contiguous range of ordinals, handed out as offsets into
 * the range.
 */
final class KeyOrdinals {
  private final SortedSetDocValues values;
  private final long first;
  private final int size;

  private KeyOrdinals(SortedSetDocValues values, long first, long end) {
    this.values = values;
    this.first = first;
    this.size = Math.toIntExact(end - first);
  }

  static KeyOrdinals of(LeafReader reader, String normalKey) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.KEY_VALUE);
    return new KeyOrdinals(
        values,
        place(values, Fields.firstOfKey(normalKey)),
        place(values, Fields.afterKey(normalKey)));
  }

  /** Number of distinct values. */
  int size() {
    return size;
  }

  /**
   * Hands out the offset of each value the document has under the key, ascending; false when there
   * is none.
   */
  boolean forEach(int document, IntConsumer offsets) throws IOException {
    if (size == 0 || !values.advanceExact(document)) {
      return false;
    }
    boolean found = false;
    for (int i = values.docValueCount(); i > 0; i--) {
      long offset = values.nextOrd() - first;
      if (offset >= 0 && offset < size) {
        offsets.accept((int) offset);
        found = true;
      }
    }
    return found;
  }

  /** The term at an offset; valid until the next call. */
  BytesRef term(int offset) throws IOException {
    return values.lookupOrd(first + offset);
  }

  private static long place(SortedSetDocValues values, BytesRef term) throws IOException {
    long found = values.lookupTerm(term);
    return found >= 0 ? found : -found - 1;
  }
}

package org.fovea.search.index.lucene;

import java.io.IOException;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.Sort;

/**
 * Sorts by the values of a key: the least of a document's values going up, the greatest going down.
 * Documents without the key come last in either order, so going down, where Lucene turns the
 * comparison round, they compare as least.
 */
final class KeyComparator extends FieldComparator<SortValue> {
  private final String key;
  private final Order order;
  private final SortValue[] slots;
  private SortValue bottom = SortValue.MISSING;
  private SortValue top = SortValue.MISSING;

  private KeyComparator(String key, Order order, int slots) {
    this.key = key;
    this.order = order;
    this.slots = new SortValue[slots];
  }

  static SortField sortField(Sort sort) {
    String key = Fields.normalKey(sort.key());
    FieldComparatorSource source =
        new FieldComparatorSource() {
          @Override
          public FieldComparator<?> newComparator(
              String name, int slots, Pruning pruning, boolean reversed) {
            return new KeyComparator(key, sort.order(), slots);
          }
        };
    return new SortField(key, source, sort.order() == Order.DESC);
  }

  @Override
  public int compareValues(SortValue left, SortValue right) {
    if (order == Order.DESC && (left == SortValue.MISSING || right == SortValue.MISSING)) {
      return Boolean.compare(right == SortValue.MISSING, left == SortValue.MISSING);
    }
    return SortValue.ASCENDING.compare(left, right);
  }

  @Override
  public int compare(int left, int right) {
    return compareValues(slots[left], slots[right]);
  }

  @Override
  public void setTopValue(SortValue value) {
    top = value;
  }

  @Override
  public SortValue value(int slot) {
    return slots[slot];
  }

  @Override
  public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
    return new Leaf(KeyOrdinals.of(leaf.reader(), key), NumberColumn.of(leaf.reader()));
  }

  private final class Leaf implements LeafFieldComparator {
    private final KeyOrdinals texts;
    private final NumberColumn numbers;
    private final long keyNumber = Fields.keyNumber(key);

    Leaf(KeyOrdinals texts, NumberColumn numbers) {
      this.texts = texts;
      this.numbers = numbers;
    }

    @Override
    public void setBottom(int slot) {
      bottom = slots[slot];
    }

    @Override
    public int compareBottom(int document) throws IOException {
      return compareValues(bottom, valueOf(document));
    }

    @Override
    public int compareTop(int document) throws IOException {
      return compareValues(top, valueOf(document));
    }

    @Override
    public void copy(int slot, int document) throws IOException {
      slots[slot] = valueOf(document);
    }

    @Override
    public void setScorer(Scorable scorer) {
      // sorts by values alone
    }

    private SortValue valueOf(int document) throws IOException {
      Extreme extreme = new Extreme();
      if (numbers.forEach(document, keyNumber, extreme)) {
        return new SortValue.Numeric(extreme.number);
      }
      if (texts.forEach(document, extreme)) {
        return new SortValue.Textual(BytesRef.deepCopyOf(texts.term(extreme.offset)));
      }
      return SortValue.MISSING;
    }
  }

  /** The least or the greatest of what it is given, whichever the order asks for. */
  private final class Extreme implements DoubleConsumer, IntConsumer {
    private double number = Double.NaN;
    private int offset = -1;

    @Override
    public void accept(double next) {
      boolean first = Double.isNaN(number);
      number = first ? next : order == Order.ASC ? Math.min(number, next) : Math.max(number, next);
    }

    @Override
    public void accept(int next) {
      offset = order == Order.ASC && offset >= 0 ? offset : next;
    }
  }
}

package org.fovea.search.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * The numbers of a document as one binary column of (key number, value) pairs, so that keys need no
 * field each.
 */
final class NumberColumn {
  private static final int PAIR = Long.BYTES + Double.BYTES;

  private final BinaryDocValues column;

  private NumberColumn(BinaryDocValues column) {
    this.column = column;
  }

  /** A number under the number of its key. */
  record Pair(long key, double value) {}

  static BytesRef encode(List<Pair> pairs) {
    ByteBuffer buffer = ByteBuffer.allocate(pairs.size() * PAIR);
    pairs.forEach(pair -> buffer.putLong(pair.key()).putDouble(pair.value()));
    return new BytesRef(buffer.array());
  }

  static NumberColumn of(LeafReader reader) throws IOException {
    return new NumberColumn(DocValues.getBinary(reader, Fields.NUMBERS));
  }

  /** Hands out each number the document has under the key; false when there is none. */
  boolean forEach(int document, long key, DoubleConsumer numbers) throws IOException {
    if (!column.advanceExact(document)) {
      return false;
    }
    BytesRef bytes = column.binaryValue();
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    boolean found = false;
    while (buffer.hasRemaining()) {
      boolean wanted = buffer.getLong() == key;
      double value = buffer.getDouble();
      if (wanted) {
        numbers.accept(value);
        found = true;
      }
    }
    return found;
  }
}

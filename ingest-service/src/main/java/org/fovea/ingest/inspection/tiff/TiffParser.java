package org.fovea.ingest.inspection.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.UnreadableException;
import org.fovea.ingest.inspection.tiff.Ifd.Field;

/** Walks the chain of directories of a TIFF or BigTIFF, each at most once. */
final class TiffParser {

  private static final int MAGIC = 42;
  private static final int BIG_MAGIC = 43;
  private static final int MOST_ENTRIES = 4096;
  private static final int MOST_SUB_IFDS = 64;

  private final RangeReader reader;
  private final Budget budget;
  private final Set<Long> seen = new HashSet<>();
  private final ByteOrder order;
  private final boolean big;

  private TiffParser(RangeReader reader, Budget budget) throws UnreadableException {
    this.reader = reader;
    this.budget = budget;
    if (reader.size() < 8) {
      throw new UnreadableException("it ends inside the TIFF header");
    }
    byte[] mark = reader.bytes(0, 2);
    if (mark[0] != mark[1] || mark[0] != 'I' && mark[0] != 'M') {
      throw new UnreadableException("it does not start as a TIFF");
    }
    order = mark[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int magic = at(2, 2).getShort();
    if (magic != MAGIC && magic != BIG_MAGIC) {
      throw new UnreadableException("it does not start as a TIFF");
    }
    big = magic == BIG_MAGIC;
  }

  static TiffFile parse(RangeReader reader, Budget budget) throws UnreadableException {
    TiffParser parser = new TiffParser(reader, budget);
    return new TiffFile(reader.path(), reader.size(), parser.order, parser.pages());
  }

  private List<TiffFile.Page> pages() throws UnreadableException {
    List<TiffFile.Page> pages = new ArrayList<>();
    long offset = big ? at(8, 8).getLong() : Integer.toUnsignedLong(at(4, 4).getInt());
    while (offset != 0) {
      Directory directory = directory(offset);
      pages.add(new TiffFile.Page(directory.ifd(), subIfds(directory.ifd())));
      offset = directory.next();
    }
    if (pages.isEmpty()) {
      throw new UnreadableException("it has no page");
    }
    return pages;
  }

  private List<Ifd> subIfds(Ifd ifd) throws UnreadableException {
    long count = ifd.count(Tag.SUB_IFDS);
    if (count > MOST_SUB_IFDS) {
      throw new UnreadableException("a page of %d sub-images".formatted(count));
    }
    List<Ifd> levels = new ArrayList<>();
    for (long offset : count == 0 ? new long[0] : ifd.integers(Tag.SUB_IFDS, (int) count)) {
      levels.add(directory(offset).ifd());
    }
    return levels;
  }

  private record Directory(Ifd ifd, long next) {}

  private Directory directory(long offset) throws UnreadableException {
    if (!seen.add(offset)) {
      throw new UnreadableException("its directories form a loop at byte %d".formatted(offset));
    }
    budget.takePage();
    long entries = big ? at(offset, 8).getLong() : Short.toUnsignedLong(at(offset, 2).getShort());
    if (entries < 1 || entries > MOST_ENTRIES) {
      throw new UnreadableException(
          "a directory of %d entries at byte %d".formatted(entries, offset));
    }
    long start = offset + (big ? 8 : 2);
    int size = big ? 20 : 12;
    ByteBuffer block = at(start, entries * size);
    Map<Integer, Field> fields = new HashMap<>();
    for (int i = 0; i < entries; i++) {
      int tag = Short.toUnsignedInt(block.getShort(i * size));
      fields.putIfAbsent(tag, field(block, i * size, start + (long) i * size));
    }
    return new Directory(new Ifd(reader, order, fields), next(start + entries * size));
  }

  private Field field(ByteBuffer block, int at, long position) throws UnreadableException {
    int type = Short.toUnsignedInt(block.getShort(at + 2));
    long count = big ? block.getLong(at + 4) : Integer.toUnsignedLong(block.getInt(at + 4));
    if (count < 0) {
      throw new UnreadableException("a field of 2^63 values or more");
    }
    int inline = big ? 8 : 4;
    int valueAt = big ? 12 : 8;
    int width = Math.max(1, Field.width(type));
    if (count <= inline / width) {
      return new Field(type, count, position + valueAt);
    }
    long pointer =
        big ? block.getLong(at + valueAt) : Integer.toUnsignedLong(block.getInt(at + valueAt));
    return new Field(type, count, pointer);
  }

  private long next(long position) throws UnreadableException {
    int width = big ? 8 : 4;
    if (!reader.holds(position, width)) {
      return 0; // some writers end the file without the closing zero
    }
    return big ? at(position, 8).getLong() : Integer.toUnsignedLong(at(position, 4).getInt());
  }

  private ByteBuffer at(long offset, long length) throws UnreadableException {
    return ByteBuffer.wrap(reader.bytes(offset, length)).order(order);
  }
}

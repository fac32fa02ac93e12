package org.fovea.ingest.disk;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that grows at its end and holds no more than its first elements in the heap; all later
 * ones lie in a temporary file that vanishes with the list or the process. An element that is read
 * is a new object, equal to the one that was added. Each 32 elements on disk take eight bytes of
 * heap.
 *
 * <p>Any number of threads may read at once, but not while one adds.
 */
public final class DiskList<T> extends AbstractList<T> implements RandomAccess {

  /** How many elements stay in the heap: a small submission never touches the disk. */
  public static final int IN_HEAP = 1_000;

  private final int inHeap;
  private final List<T> first = new ArrayList<>();
  private final Codec<T> codec;
  private RecordFile rest;

  /** A list whose elements Jackson can write and read again. */
  public DiskList(TypeReference<T> type) {
    this(type, IN_HEAP);
  }

  /** As above, with another number of elements that stay in the heap. */
  public DiskList(TypeReference<T> type, int inHeap) {
    this.codec = new Codec<>(type);
    this.inHeap = inHeap;
  }

  @Override
  public boolean add(T element) {
    if (first.size() < inHeap) {
      return first.add(element);
    }
    if (rest == null) {
      rest = new RecordFile();
    }
    rest.append(codec.encode(element));
    return true;
  }

  @Override
  public T get(int index) {
    if (index < first.size() || rest == null) {
      return first.get(index);
    }
    RecordFile.Slice found = rest.get(index - first.size());
    return codec.decode(found.bytes(), found.offset(), found.length());
  }

  @Override
  public int size() {
    return first.size() + (rest == null ? 0 : rest.size());
  }
}

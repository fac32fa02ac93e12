package org.fovea.ingest.disk;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A list whose elements are made each time they are read. */
public final class ListView<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final IntFunction<T> element;

  /**
   * @param element gives an equal element each time it is asked for a position
   */
  public ListView(int size, IntFunction<T> element) {
    this.size = size;
    this.element = element;
  }

  /** What a function makes of each element of a list that no longer changes. */
  public static <S, T> ListView<T> of(List<S> source, Function<? super S, T> function) {
    return new ListView<>(source.size(), n -> function.apply(source.get(n)));
  }

  @Override
  public T get(int index) {
    Objects.checkIndex(index, size);
    return element.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}

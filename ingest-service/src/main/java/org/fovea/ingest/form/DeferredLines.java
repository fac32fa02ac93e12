package org.fovea.ingest.form;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * Lines that are made when they are read, and again each time: what a line is made of is small and
 * shared, the line is not. A plate screen of 200,000 wells would hold gigabytes of equal attributes
 * otherwise.
 */
public final class DeferredLines<T> extends AbstractList<T> implements RandomAccess {

  private final List<Supplier<T>> lines;

  /**
   * @param lines gives an equal line each time it is asked
   */
  public DeferredLines(List<Supplier<T>> lines) {
    this.lines = List.copyOf(lines);
  }

  @Override
  public T get(int index) {
    return lines.get(index).get();
  }

  @Override
  public int size() {
    return lines.size();
  }
}

package org.fovea.download.selection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.selection.SelectionRepository.Scope;

/**
 * One walk over disjoint intervals of paths, in order. Single paths are asked for many at once,
 * longer intervals page by page.
 */
final class FileWalk implements Iterator<HeldFile> {
  private static final int PAGE = 1000;

  private final SelectionRepository repository;
  private final Scope scope;
  private final Deque<PathInterval> intervals;
  private Iterator<HeldFile> page = Collections.emptyIterator();

  FileWalk(SelectionRepository repository, Scope scope, List<PathInterval> intervals) {
    this.repository = repository;
    this.scope = scope;
    this.intervals = new ArrayDeque<>(intervals);
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !intervals.isEmpty()) {
      List<HeldFile> found = intervals.peek().isSingle() ? singles() : interval();
      page = found.stream().filter(file -> scope.selection().holds(file.path())).iterator();
    }
    return page.hasNext();
  }

  @Override
  public HeldFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }

  private List<HeldFile> singles() {
    List<String> paths = new ArrayList<>();
    while (!intervals.isEmpty() && intervals.peek().isSingle() && paths.size() < PAGE) {
      paths.add(intervals.remove().from());
    }
    return repository.among(scope, paths);
  }

  private List<HeldFile> interval() {
    PathInterval interval = intervals.remove();
    List<HeldFile> found = repository.between(scope, interval, PAGE);
    if (found.size() == PAGE) {
      intervals.push(
          new PathInterval(PathInterval.after(found.get(PAGE - 1).path()), interval.to()));
    }
    return found;
  }
}

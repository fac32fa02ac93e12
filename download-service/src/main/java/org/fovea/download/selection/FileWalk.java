package org.fovea.download.selection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.fovea.conventions.sql.Sql;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.selection.SelectedFiles.Scope;

/** One walk over disjoint intervals of paths, in order. Single paths are asked for many at once, longer intervals page by page. */
final class FileWalk implements Iterator<HeldFile> {
  private static final int PAGE = 1000;
  private static final String WANTED =
      """
      select %s from file where study = ? and chunk = any (?)
        and (cardinality(?::text[]) = 0 or role = any (?))
        and (cardinality(?::text[]) = 0 or datasets && ?)
        and (cardinality(?::text[]) = 0 or datasets && ?)
        and """
          .formatted(HeldFile.COLUMNS);
  private static final String BETWEEN = WANTED + " path >= ? and path < ? order by path limit " + PAGE;
  private static final String AMONG = WANTED + " path = any (?) order by path";

  private final Sql sql;
  private final Scope scope;
  private final Deque<PathInterval> intervals;
  private Iterator<HeldFile> page = Collections.emptyIterator();

  FileWalk(Sql sql, Scope scope, List<PathInterval> intervals) {
    this.sql = sql;
    this.scope = scope;
    this.intervals = new ArrayDeque<>(intervals);
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !intervals.isEmpty()) {
      page = scope.matching(intervals.peek().isSingle() ? singles() : interval());
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
    return ask(AMONG, List.<Object>of(paths.toArray(String[]::new)));
  }

  private List<HeldFile> interval() {
    PathInterval interval = intervals.remove();
    List<HeldFile> found = ask(BETWEEN, List.of(interval.from(), interval.to()));
    if (found.size() == PAGE) {
      intervals.push(new PathInterval(PathInterval.after(found.get(PAGE - 1).path()), interval.to()));
    }
    return found;
  }

  private List<HeldFile> ask(String query, List<Object> where) {
    String[] roles = scope.selection().roles().toArray(String[]::new);
    String[] datasets = scope.selection().datasets().toArray(String[]::new);
    String[] screens = scope.selection().screens().toArray(String[]::new);
    List<Object> arguments = new ArrayList<>();
    Collections.addAll(arguments, scope.study(), scope.chunks(), roles, roles, datasets, datasets, screens, screens);
    arguments.addAll(where);
    return sql.list(query, HeldFile::read, arguments.toArray());
  }
}

package org.fovea.download.selection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The paths from {@code from} to before {@code to}, in the order of their UTF-8 bytes.
 *
 * @param to exclusive
 */
record PathInterval(String from, String to) {
  /** No path is after this: the highest code point there is. */
  private static final String END = "\uDBFF\uDFFF";

  static final PathInterval ALL = new PathInterval("", END);
  static final Comparator<String> BYTE_ORDER =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  /** One path; NUL never occurs in a path, so U+0001 begins the next one. */
  static PathInterval only(String path) {
    return new PathInterval(path, after(path));
  }

  /** All paths that begin with these characters. */
  static PathInterval under(String prefix) {
    return prefix.isEmpty() ? ALL : new PathInterval(prefix, prefix + END);
  }

  /** The least path greater than this one. */
  static String after(String path) {
    return path + '\u0001';
  }

  /** Whether it is that of one path. */
  boolean isSingle() {
    return to.equals(after(from));
  }

  /** The same paths in disjoint intervals, in order. */
  static List<PathInterval> merged(Collection<PathInterval> intervals) {
    List<PathInterval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(PathInterval::from, BYTE_ORDER));
    List<PathInterval> merged = new ArrayList<>();
    for (PathInterval next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && BYTE_ORDER.compare(next.from(), merged.get(last).to()) <= 0) {
        merged.set(last, merged.get(last).through(next.to()));
      } else {
        merged.add(next);
      }
    }
    return List.copyOf(merged);
  }

  private PathInterval through(String end) {
    return BYTE_ORDER.compare(end, to) > 0 ? new PathInterval(from, end) : this;
  }
}

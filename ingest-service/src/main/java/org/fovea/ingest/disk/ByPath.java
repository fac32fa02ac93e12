package org.fovea.ingest.disk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things that have a path, found by it. Things that come in the order of their paths stay where
 * they are, and one path in 32 is held; others are sorted in the heap.
 */
public final class ByPath<T> {

  /** The order of PostgreSQL's collation C: that of the bytes of UTF-8, which is of code points. */
  public static final Comparator<String> ORDER = ByPath::compare;

  private static final int STEP = 32;

  private final List<T> things;
  private final Function<T, String> path;
  private final List<String> landmarks = new ArrayList<>();
  private volatile Seen<T> last = new Seen<>(-1, null, null);

  private record Seen<T>(int position, String path, T thing) {}

  private ByPath(List<T> sorted, Function<T, String> path) {
    this.things = sorted;
    this.path = path;
  }

  /** Of paths that do not repeat. */
  public static <T> ByPath<T> of(List<T> things, Function<T, String> path) {
    ByPath<T> found = new ByPath<>(things, path);
    return found.mark() ? found : sorted(things, path);
  }

  private static <T> ByPath<T> sorted(List<T> things, Function<T, String> path) {
    ByPath<T> found =
        new ByPath<>(things.stream().sorted(Comparator.comparing(path, ORDER)).toList(), path);
    found.mark();
    return found;
  }

  /** Notes the landmarks; false when a path comes before the one before it. */
  private boolean mark() {
    String before = "";
    for (int n = 0; n < things.size(); n++) {
      String own = pathAt(n);
      if (ORDER.compare(own, before) < 0) {
        return false;
      }
      if (n % STEP == 0) {
        landmarks.add(own);
      }
      before = own;
    }
    return true;
  }

  public int size() {
    return things.size();
  }

  /** The thing at a position in the order of paths. */
  public T at(int position) {
    return things.get(position);
  }

  private String pathAt(int position) {
    return path.apply(things.get(position));
  }

  public Optional<T> find(String wanted) {
    int found = position(wanted);
    if (found < 0) {
      return Optional.empty();
    }
    Seen<T> seen = last;
    return Optional.of(seen.position() == found ? seen.thing() : at(found));
  }

  /**
   * The position of what has that very path; negative when there is none. What is asked for again,
   * or after its neighbour, is not searched for.
   */
  public int position(String wanted) {
    Seen<T> seen = last;
    if (wanted.equals(seen.path())) {
      return seen.position();
    }
    if (seen.position() + 1 < things.size()) {
      T next = things.get(seen.position() + 1);
      if (path.apply(next).equals(wanted)) {
        last = new Seen<>(seen.position() + 1, wanted, next);
        return seen.position() + 1;
      }
    }
    int found = search(wanted);
    if (found >= 0) {
      last = new Seen<>(found, wanted, things.get(found));
    }
    return found;
  }

  /** The first position of a path below the directory. */
  public int from(String directory) {
    return insertion(directory + "/");
  }

  /** One more than the last; equal to {@link #from} when no path lies below. */
  public int to(String directory) {
    return insertion(directory + (char) ('/' + 1));
  }

  private int insertion(String text) {
    int found = search(text);
    return found >= 0 ? found : -found - 1;
  }

  private int search(String wanted) {
    int landmark = Collections.binarySearch(landmarks, wanted, ORDER);
    if (landmark >= 0) {
      return landmark * STEP;
    }
    int low = Math.max(0, (-landmark - 2) * STEP);
    int high = Math.min(things.size(), low + STEP) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = ORDER.compare(pathAt(middle), wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  private static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return weight(a.charAt(i)) - weight(b.charAt(i));
      }
    }
    return a.length() - b.length();
  }

  /** Surrogates stand for code points above all others. */
  private static int weight(char c) {
    return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
  }
}

package org.fovea.ingest.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fovea.ingest.disk.ByPath;
import org.fovea.ingest.disk.ListView;

/**
 * What an inspection found, by path. A list on disk is not sorted by moving it: the number of each
 * is sorted by where its path stands among the files, which takes 12 bytes for each.
 */
final class PathOrder {

  private final List<InspectedFile> found;
  private final FileTable files;

  private PathOrder(List<InspectedFile> found, FileTable files) {
    this.found = found;
    this.files = files;
  }

  static List<InspectedFile> of(List<InspectedFile> found, FileTable files) {
    int[] order = new PathOrder(found, files).numbers();
    return new ListView<>(order.length, n -> found.get(order[n]));
  }

  private int[] numbers() {
    long[] ranked = new long[found.size()];
    for (int n = 0; n < ranked.length; n++) {
      ranked[n] = (long) files.rank(found.get(n).path()) << Integer.SIZE | n;
    }
    Arrays.sort(ranked);
    int[] numbers = new int[ranked.length];
    for (int from = 0; from < ranked.length; ) {
      int to = from + 1;
      while (to < ranked.length && ranked[to] >> Integer.SIZE == ranked[from] >> Integer.SIZE) {
        to++;
      }
      settle(ranked, from, to, numbers);
      from = to;
    }
    return numbers;
  }

  /** A group stands where its first file does, and so does a group within it: paths decide. */
  private void settle(long[] ranked, int from, int to, int[] numbers) {
    List<Integer> equal = new ArrayList<>(to - from);
    for (int n = from; n < to; n++) {
      equal.add((int) ranked[n]);
    }
    if (equal.size() > 1) {
      equal.sort(Comparator.comparing(number -> found.get(number).path(), ByPath.ORDER));
    }
    for (int n = from; n < to; n++) {
      numbers[n] = equal.get(n - from);
    }
  }
}

package org.fovea.ingest.disk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A set of texts that holds 16 bytes for each. Two texts are taken for one when their MD5 digests
 * are equal, which no accident brings about.
 */
public final class Fingerprints {
  private long[] high = new long[16];
  private long[] low = new long[16];
  private int size;

  /** Whether the text was not there yet. */
  public boolean add(String text) {
    UUID digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    if (!put(digest.getMostSignificantBits(), digest.getLeastSignificantBits())) {
      return false;
    }
    size++;
    if (size * 4L > high.length * 3L) {
      grow();
    }
    return true;
  }

  /** The version bits of a name-based UUID keep a digest from being zero, which means empty. */
  private boolean put(long first, long second) {
    int mask = high.length - 1;
    int slot = (int) second & mask;
    while (high[slot] != 0) {
      if (high[slot] == first && low[slot] == second) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    high[slot] = first;
    low[slot] = second;
    return true;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    high = new long[oldHigh.length * 2];
    low = new long[oldLow.length * 2];
    for (int n = 0; n < oldHigh.length; n++) {
      if (oldHigh[n] != 0) {
        put(oldHigh[n], oldLow[n]);
      }
    }
  }
}

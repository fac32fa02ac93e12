package org.fovea.ingest.inspection.tiff;

import org.fovea.ingest.inspection.bytes.UnreadableException;

/** What one inspection may take in all, whatever its files claim. */
final class Budget {

  private static final int PAGES = 200_000;
  private static final int SEGMENTS = 500_000;

  private int pages = PAGES;
  private int segments = SEGMENTS;

  void takePage() throws UnreadableException {
    if (--pages < 0) {
      throw new UnreadableException("it has more than %,d pages".formatted(PAGES));
    }
  }

  void takeSegments(long count) throws UnreadableException {
    if (count > segments) {
      throw new UnreadableException(
          "its pixels are cut into more than %,d pieces".formatted(SEGMENTS));
    }
    segments -= (int) count;
  }
}

package org.fovea.download.bytes;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Segments in their order, those that are soon to be read begun before their turn. Only small ones
 * are begun, and a few of them: what a slow client has not taken yet stays little.
 */
final class Ahead {

  /** Header and contents of eight members of an archive. */
  static final int REACH = 16;

  private final Iterator<Segment> segments;
  private final int reach;
  private final Executor threads;
  private final Queue<Segment> taken = new ArrayDeque<>();
  private long bytesTaken;

  private Ahead(Iterator<Segment> segments, int reach, Executor threads) {
    this.segments = segments;
    this.reach = reach;
    this.threads = threads;
  }

  /** Each segment at its turn and not before. */
  static Ahead none(Iterator<Segment> segments) {
    return new Ahead(segments, 0, Runnable::run);
  }

  static Ahead on(Executor threads, Iterator<Segment> segments) {
    return new Ahead(segments, REACH, threads);
  }

  Segment next() {
    if (taken.isEmpty()) {
      return segments.next();
    }
    Segment next = taken.remove();
    bytesTaken -= next.length();
    return next;
  }

  /** Begins segments of which so many bytes will be read, from the first byte of the next on. */
  void begin(long wanted) {
    while (taken.size() < reach && bytesTaken < wanted && segments.hasNext()) {
      Segment next = segments.next();
      bytesTaken += next.length();
      taken.add(bytesTaken <= wanted ? begun(next) : next);
    }
  }

  /** Nobody opens an empty one. */
  private Segment begun(Segment segment) {
    return segment.length() == 0 ? segment : segment.begun(threads);
  }
}

package org.fovea.download.bytes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.fovea.conventions.thread.DaemonThreads;

/**
 * Streams of many small objects: while one is sent the next are asked for, since each costs the
 * store as much time as its bytes. The threads are its own: those that send wait for them.
 */
@ApplicationScoped
public class ReadAhead {

  private static final int AT_ONCE = 16;

  private final Executor threads =
      Executors.newFixedThreadPool(AT_ONCE, new DaemonThreads("read-ahead"));

  /** The {@code length} bytes from {@code offset} of all the segments. */
  public SegmentedStream of(Iterator<Segment> segments, long offset, long length) {
    return new SegmentedStream(Ahead.on(threads, segments), offset, length);
  }
}

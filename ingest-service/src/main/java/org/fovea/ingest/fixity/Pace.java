package org.fovea.ingest.fixity;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Holds a reader to so many bytes a second, over its whole time. */
final class Pace {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final double bytesPerSecond;
  private final LongSupplier nanos;
  private final LongConsumer rest;
  private final long begin;
  private long bytes;

  /** The rest takes nanoseconds. */
  Pace(long bytesPerSecond, LongSupplier nanos, LongConsumer rest) {
    this.bytesPerSecond = bytesPerSecond;
    this.nanos = nanos;
    this.rest = rest;
    this.begin = nanos.getAsLong();
  }

  static Pace of(long bytesPerSecond) {
    return new Pace(bytesPerSecond, System::nanoTime, LockSupport::parkNanos);
  }

  static Pace unlimited() {
    return new Pace(Long.MAX_VALUE, System::nanoTime, LockSupport::parkNanos);
  }

  /** So many bytes were read; returns when the next may be. */
  void read(long count) {
    bytes += count;
    long ahead = (long) (bytes / bytesPerSecond * NANOS) - (nanos.getAsLong() - begin);
    if (ahead > 0) {
      rest.accept(ahead);
    }
  }
}

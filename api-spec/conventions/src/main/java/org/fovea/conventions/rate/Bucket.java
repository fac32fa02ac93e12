package org.fovea.conventions.rate;

/** Tokens that come back at a steady pace, up to so many. Not thread-safe. */
final class Bucket {

  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double most;
  private double tokens;
  private long then;

  Bucket(double perSecond, double most, long nanos) {
    this.perSecond = perSecond;
    this.most = most;
    this.tokens = most;
    this.then = nanos;
  }

  /** Takes one token; false when there is none. */
  boolean take(long nanos) {
    boolean there = has(nanos);
    if (there) {
      tokens--;
    }
    return there;
  }

  /** Whether there is a token. */
  boolean has(long nanos) {
    refill(nanos);
    return tokens >= 1;
  }

  /** Whole tokens that are left. */
  long left() {
    return (long) tokens;
  }

  /** Seconds until there is a token again, at least 1. */
  long secondsToNext() {
    return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
  }

  /** Seconds until all tokens are back. */
  long secondsToFull() {
    return (long) Math.ceil((most - tokens) / perSecond);
  }

  private void refill(long nanos) {
    tokens = Math.min(most, tokens + Math.max(0, nanos - then) / NANOS * perSecond);
    then = nanos;
  }
}

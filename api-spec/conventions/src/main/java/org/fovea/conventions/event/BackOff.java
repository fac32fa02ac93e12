package org.fovea.conventions.event;

import java.time.Duration;

/** Pauses that double up to a limit. */
public record BackOff(Duration first, Duration most) {

  private static final int MAX_DOUBLINGS = 20;

  /** The pause after {@code failures} failures in a row, from 1. */
  public Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
    return pause.compareTo(most) < 0 ? pause : most;
  }
}

package org.fovea.bench.frame;

import java.util.Arrays;

/** Wall time of a piece of work, in seconds. */
public final class Stopwatch {

  private Stopwatch() {}

  /** Something to be timed. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  public static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** The least of the values that is not below the given share of them, 0.99 for instance. */
  public static double quantile(double share, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /** The middle of the values; of an even number the upper of the two in the middle. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

package org.fovea.ingest.upload;

/**
 * How a file is cut. Law: the lengths of parts 1 to {@code count} add up to the size, every part
 * but the last has {@code partSize}, and there are at most {@value #MAX_PARTS}.
 */
record PartPlan(long size, long partSize, int count) {

  static final int MAX_PARTS = 10_000;
  private static final long MIB = 1L << 20;

  static PartPlan of(long size, long preferredPartSize) {
    long atLeast = (size + MAX_PARTS - 1) / MAX_PARTS;
    long partSize = Math.max(preferredPartSize, (atLeast + MIB - 1) / MIB * MIB);
    return new PartPlan(size, partSize, (int) Math.max(1, (size + partSize - 1) / partSize));
  }

  boolean has(int number) {
    return number >= 1 && number <= count;
  }

  long sizeOf(int number) {
    return number < count ? partSize : size - partSize * (count - 1);
  }
}

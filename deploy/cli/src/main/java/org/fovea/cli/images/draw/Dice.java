package org.fovea.cli.images.draw;

/** SplitMix64: random numbers that are the same on every machine for the same seed. */
final class Dice {

  private static final float[] NORMAL = normal();

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** A seed that depends on all of the words. */
  static long seed(Object... words) {
    long seed = 1125899906842597L;
    for (Object word : words) {
      String text = word.toString();
      for (int i = 0; i < text.length(); i++) {
        seed = 31 * seed + text.charAt(i);
      }
      seed = mix(seed + 0x9E3779B97F4A7C15L);
    }
    return seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  /** From 0 to below 1. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Normally distributed around 0 with deviation 1, out of a table. */
  float normalNoise() {
    return NORMAL[(int) (next() >>> 48)];
  }

  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private static float[] normal() {
    Dice dice = new Dice(7);
    float[] table = new float[1 << 16];
    for (int i = 0; i < table.length; i += 2) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - dice.unit()));
      double angle = 2 * Math.PI * dice.unit();
      table[i] = (float) (radius * StrictMath.cos(angle));
      table[i + 1] = (float) (radius * StrictMath.sin(angle));
    }
    return table;
  }
}

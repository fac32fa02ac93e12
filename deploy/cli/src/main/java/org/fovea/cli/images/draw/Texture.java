package org.fovea.cli.images.draw;

/**
 * Cloudy value noise from 0 to 1, tiling every 256 pixels: chromatin, cytoplasm, patches of
 * membrane.
 */
final class Texture {

  private static final int SIDE = 256;
  private static final float[] CLOUDS = clouds();

  private Texture() {}

  static float at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float down = (float) (y - top);
    float upper = value(left, top) * (1 - right) + value(left + 1, top) * right;
    float lower = value(left, top + 1) * (1 - right) + value(left + 1, top + 1) * right;
    return upper * (1 - down) + lower * down;
  }

  /** Thin bright lines where the clouds cross their middle. */
  static double ridge(double x, double y) {
    double crossing = 1 - Math.abs(2 * at(x, y) - 1);
    return crossing * crossing * crossing * crossing;
  }

  private static float value(int x, int y) {
    return CLOUDS[(y & SIDE - 1) * SIDE + (x & SIDE - 1)];
  }

  private static float[] clouds() {
    float[] sum = new float[SIDE * SIDE];
    float weight = 0.5f;
    for (int cell = 16; cell >= 2; cell /= 2) {
      octave(sum, cell, weight);
      weight /= 1.6f;
    }
    float low = Float.MAX_VALUE;
    float high = 0;
    for (float value : sum) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (sum[i] - low) / (high - low);
    }
    return sum;
  }

  private static void octave(float[] sum, int cell, float weight) {
    int knots = SIDE / cell;
    Dice dice = new Dice(cell);
    float[] values = new float[knots * knots];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) dice.unit();
    }
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        float right = ease((x % cell) / (float) cell);
        float down = ease((y % cell) / (float) cell);
        int a = y / cell * knots;
        int b = (y / cell + 1) % knots * knots;
        int left = x / cell;
        int next = (left + 1) % knots;
        float upper = values[a + left] * (1 - right) + values[a + next] * right;
        float lower = values[b + left] * (1 - right) + values[b + next] * right;
        sum[y * SIDE + x] += weight * (upper * (1 - down) + lower * down);
      }
    }
  }

  private static float ease(float t) {
    return t * t * (3 - 2 * t);
  }
}

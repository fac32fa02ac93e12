package org.fovea.download.render;

import java.util.Arrays;

/** A plane made smaller while it is read: each pixel is the mean of the samples that fall on it. */
final class Shrunken implements TileSink {
  private final int sourceWidth;
  private final int sourceHeight;
  private final int width;
  private final int height;
  private final double[] sums;
  private final int[] counts;

  Shrunken(int sourceWidth, int sourceHeight, int width, int height) {
    this.sourceWidth = sourceWidth;
    this.sourceHeight = sourceHeight;
    this.width = width;
    this.height = height;
    this.sums = new double[width * height];
    this.counts = new int[width * height];
  }

  @Override
  public void sample(int x, int y, double value) {
    if (Double.isFinite(value)) {
      int column = (int) ((long) x * width / sourceWidth);
      int row = (int) ((long) y * height / sourceHeight);
      sums[row * width + column] += value;
      counts[row * width + column]++;
    }
  }

  /** The value of a pixel; {@code otherwise} when no finite sample fell on it. */
  double value(int pixel, double otherwise) {
    return counts[pixel] == 0 ? otherwise : sums[pixel] / counts[pixel];
  }

  /** The window from the lower to the upper quantile of the pixels. */
  Window window(double lower, double upper) {
    double[] values = new double[sums.length];
    int found = 0;
    for (int i = 0; i < sums.length; i++) {
      if (counts[i] > 0) {
        values[found++] = sums[i] / counts[i];
      }
    }
    if (found == 0) {
      return new Window(0, 1);
    }
    Arrays.sort(values, 0, found);
    return new Window(
        values[(int) (lower * (found - 1))], values[(int) Math.ceil(upper * (found - 1))]);
  }
}

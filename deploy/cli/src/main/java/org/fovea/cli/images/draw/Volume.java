package org.fovea.cli.images.draw;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Light in a stack of square slices, as a light sheet sees it: blurred more along z than across.
 */
final class Volume {

  private static final double SHEET = 0.9;

  private final List<Canvas> slices;

  Volume(int size, int depth) {
    slices = IntStream.range(0, depth).mapToObj(z -> new Canvas(size)).toList();
  }

  List<Canvas> slices() {
    return slices;
  }

  /** A soft ball; {@code z} and {@code height} in slices, the rest in pixels. */
  void ball(double[] at, double radius, double height, double amount) {
    double reach = Math.max(SHEET, height);
    int first = Math.max(0, (int) Math.ceil(at[2] - 2 * reach));
    int last = Math.min(slices.size() - 1, (int) Math.floor(at[2] + 2 * reach));
    for (int z = first; z <= last; z++) {
      double away = (z - at[2]) / reach;
      slices.get(z).spot(at[0], at[1], radius, amount * Math.exp(-away * away));
    }
  }
}

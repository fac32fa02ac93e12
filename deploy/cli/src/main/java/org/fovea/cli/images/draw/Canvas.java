package org.fovea.cli.images.draw;

/** Light that falls on one plane. */
final class Canvas {

  private final int width;
  private final int height;
  private final float[] light;

  Canvas(int size) {
    this(size, size);
  }

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.light = new float[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  float[] light() {
    return light;
  }

  void add(int x, int y, double amount) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      light[y * width + x] += (float) amount;
    }
  }

  /** A point of light between pixels. */
  void point(double x, double y, double amount) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    add(left, top, amount * (1 - right) * (1 - down));
    add(left + 1, top, amount * right * (1 - down));
    add(left, top + 1, amount * (1 - right) * down);
    add(left + 1, top + 1, amount * right * down);
  }

  /** A soft round spot. */
  void spot(double x, double y, double radius, double amount) {
    int reach = (int) Math.ceil(radius * 2.5);
    int left = (int) Math.floor(x) - reach;
    int top = (int) Math.floor(y) - reach;
    double[] across = bell(left - x, radius, 2 * reach + 1);
    double[] down = bell(top - y, radius, 2 * reach + 1);
    for (int dy = 0; dy <= 2 * reach; dy++) {
      for (int dx = 0; dx <= 2 * reach; dx++) {
        add(left + dx, top + dy, amount * across[dx] * down[dy]);
      }
    }
  }

  /** A round bell is the product of two, which spares an exponential for each pixel. */
  private static double[] bell(double first, double radius, int count) {
    double[] bell = new double[count];
    for (int i = 0; i < count; i++) {
      double away = (first + i) / radius;
      bell[i] = Math.exp(-away * away);
    }
    return bell;
  }

  /**
   * A soft rod of this length and width around a point, turned by an angle and bent by {@code
   * bend}.
   */
  void rod(double x, double y, Rod rod, double amount) {
    double cos = Math.cos(rod.angle());
    double sin = Math.sin(rod.angle());
    int reach =
        (int) Math.ceil(rod.length() + rod.width() * 2 + Math.abs(rod.bend()) * rod.length());
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        double along = (dx * cos + dy * sin) / rod.length();
        double across =
            (dy * cos - dx * sin - rod.bend() * rod.length() * along * along) / rod.width();
        double falloff = along * along * along * along + across * across;
        if (falloff < 6) {
          double rough = 0.75 + 0.5 * Texture.at(x * 7 + dx * 1.7, y * 7 + dy * 1.7);
          add(
              (int) Math.round(x) + dx,
              (int) Math.round(y) + dy,
              amount * rough * Math.exp(-falloff));
        }
      }
    }
  }

  /** Shape of a rod: half its length, half its width. */
  record Rod(double length, double width, double angle, double bend) {}
}

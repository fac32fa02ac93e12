package org.fovea.cli.images.draw;

/**
 * A cell.
 *
 * @param x of its centre in pixels, as {@code y}
 * @param radius in pixels, as {@code nucleus}
 * @param axis direction of its long axis, in mitosis of the chromosome plate
 * @param aspect square root of the long axis to the short one
 * @param brightness around 1
 * @param seed for its own textures
 */
record Cell(
    double x,
    double y,
    double radius,
    double nucleus,
    Axis axis,
    double aspect,
    State state,
    double brightness,
    long seed) {

  /** A direction with its cosine and sine, which every pixel needs. */
  record Axis(double angle, double cos, double sin) {

    static Axis at(double angle) {
      return new Axis(angle, Math.cos(angle), Math.sin(angle));
    }

    double along(double dx, double dy) {
      return dx * cos + dy * sin;
    }

    double across(double dx, double dy) {
      return dy * cos - dx * sin;
    }
  }

  /** Where the cell is in its life. */
  enum State {
    INTERPHASE,
    BINUCLEATE,
    PROMETAPHASE,
    METAPHASE,
    ANAPHASE,
    MULTIPOLAR,
    MONOPOLAR,
    DYING;

    boolean mitotic() {
      return this != INTERPHASE && this != BINUCLEATE && this != DYING;
    }
  }

  double angle() {
    return axis.angle();
  }

  boolean mitotic() {
    return state.mitotic();
  }

  Dice dice(String purpose) {
    return new Dice(Dice.seed(seed, purpose));
  }

  /**
   * Distance of a point from the centre: 1 on the outline, which is a bent ellipse in its own way.
   */
  double reach(double px, double py) {
    double dx = px - x;
    double dy = py - y;
    double along = axis.along(dx, dy) / (radius * aspect);
    double across = axis.across(dx, dy) / (radius / aspect);
    double distance = Math.sqrt(along * along + across * across);
    if (mitotic() || distance > 1.6 || distance < 0.2) {
      return distance;
    }
    double direction = Math.atan2(across, along);
    double bends =
        0.13 * Math.cos(3 * direction + (seed & 7))
            + 0.08 * Math.cos(5 * direction + (seed >> 3 & 7));
    return distance / (1 + bends);
  }

  /** Spindle poles, or the one place from which microtubules grow. */
  double[][] poles() {
    int count =
        switch (state) {
          case MULTIPOLAR -> 3;
          case METAPHASE, ANAPHASE, PROMETAPHASE -> 2;
          default -> 1;
        };
    double away =
        switch (state) {
          case ANAPHASE -> nucleus * 1.25;
          case MONOPOLAR -> 0;
          case INTERPHASE, BINUCLEATE, DYING -> nucleus * 1.05;
          default -> nucleus * 0.95;
        };
    double[][] poles = new double[count][2];
    for (int i = 0; i < count; i++) {
      double direction = angle() + Math.PI / 2 + 2 * Math.PI * i / count;
      poles[i][0] = x + away * Math.cos(direction);
      poles[i][1] = y + away * Math.sin(direction);
    }
    return poles;
  }
}

package org.fovea.cli.images.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * What lies in the ice, in pixels around the middle of the field: places of one size and density
 * each. Darker than the ice, as in a micrograph that was taken out of focus.
 */
final class Specimen {

  private final List<Mass> masses = new ArrayList<>();

  /** A soft ball of matter. */
  record Mass(double x, double y, double z, double radius, double density) {}

  List<Mass> masses() {
    return masses;
  }

  void add(double x, double y, double z, double radius, double density) {
    masses.add(new Mass(x, y, z, radius, density));
  }

  /** A vesicle with a membrane, ribosomes and gold beads. */
  static Specimen vesicle(int size, Dice dice) {
    Specimen specimen = new Specimen();
    double radius = size * dice.between(0.24, 0.32);
    double x = size * dice.between(-0.08, 0.08);
    double y = size * dice.between(-0.08, 0.08);
    shell(specimen, new double[] {x, y}, radius, dice);
    for (int i = 0; i < 70; i++) {
      double away = radius * 0.82 * Math.cbrt(dice.unit());
      double turn = dice.between(0, 2 * Math.PI);
      double height = dice.between(-1, 1);
      double across = away * Math.sqrt(1 - height * height);
      double grain = size * 0.011;
      specimen.add(
          x + across * Math.cos(turn), y + across * Math.sin(turn), away * height, grain, 0.55);
    }
    for (int i = 0; i < 14; i++) {
      double top = size * (dice.chance(0.5) ? 0.16 : -0.16);
      specimen.add(
          size * dice.between(-0.6, 0.6), size * dice.between(-0.48, 0.48), top, size * 0.01, 2.4);
    }
    return specimen;
  }

  private static void shell(Specimen specimen, double[] centre, double radius, Dice dice) {
    int count = 1400;
    double thickness = Math.max(1, radius * 0.045);
    for (int i = 0; i < count; i++) {
      double height = 1 - 2 * (i + 0.5) / count;
      double turn = Math.PI * (3 - Math.sqrt(5)) * i;
      double away = radius * (1 + 0.05 * Math.sin(3 * turn / 40) + 0.004 * dice.normalNoise());
      double across = away * Math.sqrt(1 - height * height);
      specimen.add(
          centre[0] + across * Math.cos(turn),
          centre[1] + across * Math.sin(turn),
          away * height,
          thickness,
          0.16);
    }
  }

  /** Its shadow when the stage is tilted about the vertical axis. */
  Canvas shadow(int width, int height, double degrees) {
    Canvas canvas = new Canvas(width, height);
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    for (Mass mass : masses) {
      double x = width / 2.0 + mass.x() * cos + mass.z() * sin;
      canvas.spot(x, height / 2.0 + mass.y(), mass.radius(), mass.density());
    }
    return canvas;
  }

  /** The slice at a height. */
  Canvas slice(int width, int height, double z) {
    Canvas canvas = new Canvas(width, height);
    for (Mass mass : masses) {
      double away = (mass.z() - z) / (1.5 * mass.radius());
      if (Math.abs(away) < 2.5) {
        canvas.spot(
            width / 2.0 + mass.x(),
            height / 2.0 + mass.y(),
            mass.radius(),
            2 * mass.density() * Math.exp(-away * away));
      }
    }
    return canvas;
  }
}

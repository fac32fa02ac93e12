package org.fovea.cli.images.draw;

import org.fovea.cli.images.draw.Canvas.Rod;

/** Nuclei with their chromatin and nucleoli, and chromosomes at every stage of mitosis. */
final class Chromosomes {

  private final Canvas canvas;

  Chromosomes(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Nuclei at rest and mitotic chromosomes. */
  void all(Cell cell, double light) {
    switch (cell.state()) {
      case INTERPHASE -> nucleus(cell, 0, cell.nucleus(), light);
      case BINUCLEATE -> {
        nucleus(cell, -cell.nucleus() * 0.85, cell.nucleus() * 0.82, light);
        nucleus(cell, cell.nucleus() * 0.85, cell.nucleus() * 0.82, light);
      }
      case DYING -> fragments(cell, light * 2.6);
      default -> mitotic(cell, light * 2.3);
    }
  }

  /** Chromosomes of a cell in mitosis. */
  void mitotic(Cell cell, double light) {
    double n = cell.nucleus();
    switch (cell.state()) {
      case METAPHASE ->
          canvas.rod(cell.x(), cell.y(), new Rod(n * 1.05, n * 0.3, cell.angle(), 0), light);
      case ANAPHASE -> {
        anaphase(cell, 1, light);
        anaphase(cell, -1, light);
      }
      case MULTIPOLAR -> {
        for (int arm = 0; arm < 3; arm++) {
          double angle = cell.angle() - Math.PI / 2 + 2 * Math.PI * (arm + 0.5) / 3;
          double away = n * 0.5;
          canvas.rod(
              cell.x() - away * Math.cos(angle),
              cell.y() - away * Math.sin(angle),
              new Rod(n * 0.55, n * 0.27, angle, 0),
              light);
        }
      }
      case MONOPOLAR -> rosette(cell, n * 0.78, light * 0.75);
      default -> rosette(cell, n * 0.45, light * 0.7);
    }
  }

  private void anaphase(Cell cell, int side, double light) {
    double away = cell.nucleus() * 0.72 * side;
    canvas.rod(
        cell.x() - away * cell.axis().sin(),
        cell.y() + away * cell.axis().cos(),
        new Rod(cell.nucleus() * 0.85, cell.nucleus() * 0.22, cell.angle(), 0.25 * side),
        light);
  }

  /** Chromosomes on a ring, each pointing outwards. */
  private void rosette(Cell cell, double radius, double light) {
    Dice dice = cell.dice("rosette");
    for (int i = 0; i < 16; i++) {
      double direction = 2 * Math.PI * i / 16 + dice.between(-0.15, 0.15);
      double away = radius * dice.between(0.7, 1.15);
      canvas.rod(
          cell.x() + away * Math.cos(direction),
          cell.y() + away * Math.sin(direction),
          new Rod(
              cell.nucleus() * 0.28, cell.nucleus() * 0.13, direction + dice.between(-0.5, 0.5), 0),
          light * 0.7);
    }
  }

  private void fragments(Cell cell, double light) {
    Dice dice = cell.dice("fragments");
    for (int i = 0; i < 6; i++) {
      double direction = dice.between(0, 2 * Math.PI);
      double away = cell.nucleus() * dice.between(0, 0.9);
      canvas.spot(
          cell.x() + away * Math.cos(direction),
          cell.y() + away * Math.sin(direction),
          cell.nucleus() * dice.between(0.15, 0.32),
          light * dice.between(0.5, 1));
    }
  }

  private void nucleus(Cell cell, double shift, double radius, double light) {
    double cx = cell.x() + shift * cell.axis().cos();
    double cy = cell.y() + shift * cell.axis().sin();
    double[][] nucleoli = nucleoli(cell, cx, cy, radius);
    int extent = (int) Math.ceil(radius * 1.4);
    for (int y = (int) cy - extent; y <= cy + extent; y++) {
      for (int x = (int) cx - extent; x <= cx + extent; x++) {
        double cover = cover(cell, x - cx, y - cy, radius);
        if (cover > 0) {
          canvas.add(x, y, light * cell.brightness() * cover * chromatin(cell, x, y, nucleoli));
        }
      }
    }
  }

  /** 1 inside a slightly bent ellipse, falling to 0 over its rim. */
  static double cover(Cell cell, double dx, double dy, double radius) {
    if (dx * dx + dy * dy > 1.8 * radius * radius) {
      return 0;
    }
    double stretch = Math.sqrt(cell.aspect());
    double along = cell.axis().along(dx, dy) / (radius * stretch);
    double across = cell.axis().across(dx, dy) / (radius / stretch);
    double bend = 1 + 0.05 * Math.cos(2 * Math.atan2(across, along) + (cell.seed() & 7));
    double distance = Math.sqrt(along * along + across * across) / bend;
    double rim = Math.min(1, Math.max(0, (1.06 - distance) / 0.2));
    return rim * rim * (3 - 2 * rim);
  }

  private static double chromatin(Cell cell, int x, int y, double[][] nucleoli) {
    double shade =
        0.62 + 0.7 * Texture.at(x * 1.9 + (cell.seed() & 255), y * 1.9 + (cell.seed() >> 8 & 255));
    for (double[] nucleolus : nucleoli) {
      double dx = x - nucleolus[0];
      double dy = y - nucleolus[1];
      shade -= 0.5 * Math.exp(-(dx * dx + dy * dy) / (nucleolus[2] * nucleolus[2]));
    }
    return Math.max(0.15, shade);
  }

  private static double[][] nucleoli(Cell cell, double cx, double cy, double radius) {
    Dice dice = cell.dice("nucleoli");
    double[][] nucleoli = new double[1 + dice.below(3)][];
    for (int i = 0; i < nucleoli.length; i++) {
      double direction = dice.between(0, 2 * Math.PI);
      double away = radius * dice.between(0.1, 0.55);
      nucleoli[i] =
          new double[] {
            cx + away * Math.cos(direction),
            cy + away * Math.sin(direction),
            radius * dice.between(0.14, 0.24)
          };
    }
    return nucleoli;
  }
}

package org.fovea.cli.images.draw;

/** Microtubules that wind through the cell from one place, or span the poles of a spindle. */
final class Microtubules {

  private final Scene scene;
  private final Canvas canvas;

  Microtubules(Scene scene, Canvas canvas) {
    this.scene = scene;
    this.canvas = canvas;
  }

  void all(int index, double light) {
    Cell cell = scene.cells().get(index);
    switch (cell.state()) {
      case DYING -> canvas.spot(cell.x(), cell.y(), cell.radius() * 0.5, light * 0.8);
      case INTERPHASE, BINUCLEATE -> network(index, cell, light);
      default -> spindle(cell, light);
    }
  }

  private void network(int index, Cell cell, double light) {
    Dice dice = cell.dice("network");
    double[] origin = cell.poles()[0];
    int fibres = (int) (cell.radius() * 3.4);
    for (int i = 0; i < fibres; i++) {
      double direction = 2 * Math.PI * i / fibres + dice.between(-0.2, 0.2);
      fibre(index, origin, direction, light * dice.between(0.35, 0.85), dice);
    }
    scene.each(index, (x, y, reach) -> canvas.add(x, y, light * 0.16 * (1 - reach)));
    canvas.spot(origin[0], origin[1], 1.4, light * 0.9);
  }

  /** Grows until it meets the edge of the cell, turning a little at every step. */
  private void fibre(int index, double[] origin, double start, double light, Dice dice) {
    double x = origin[0];
    double y = origin[1];
    double direction = start;
    double turn = dice.between(-0.07, 0.07);
    for (int step = 0; step < 90 && scene.inside(index, x, y); step++) {
      canvas.point(x, y, light * Math.min(1, step / 5.0));
      turn += dice.between(-0.03, 0.03) - turn * 0.08;
      direction += turn;
      x += Math.cos(direction) * 0.8;
      y += Math.sin(direction) * 0.8;
    }
  }

  private void spindle(Cell cell, double light) {
    double[][] poles = cell.poles();
    Dice dice = cell.dice("spindle");
    canvas.spot(cell.x(), cell.y(), cell.radius() * 0.7, light * 0.25);
    for (int i = 0; i < poles.length; i++) {
      double[] pole = poles[i];
      double[] next = poles.length > 1 ? poles[(i + 1) % poles.length] : pole;
      for (int fibre = 0; fibre < (poles.length == 2 ? 16 : 14) && poles.length > 1; fibre++) {
        arc(pole, next, dice.between(-0.42, 0.42), light * 0.8);
      }
      aster(cell, pole, light, dice);
      canvas.spot(pole[0], pole[1], 1.6, light * 2.2);
    }
  }

  /** A bulging line between two poles. */
  private void arc(double[] from, double[] to, double bulge, double light) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    int steps = (int) Math.ceil(Math.hypot(dx, dy) * 1.3);
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double away = bulge * 4 * t * (1 - t) * 0.8;
      canvas.point(from[0] + dx * t - dy * away, from[1] + dy * t + dx * away, light);
    }
  }

  private void aster(Cell cell, double[] pole, double light, Dice dice) {
    int fibres = cell.state() == Cell.State.MONOPOLAR ? 44 : 12;
    double length = cell.nucleus() * (cell.state() == Cell.State.MONOPOLAR ? 0.95 : 0.5);
    for (int i = 0; i < fibres; i++) {
      double direction = dice.between(0, 2 * Math.PI);
      double reach = length * dice.between(0.5, 1.1);
      for (double away = 0; away < reach; away += 0.8) {
        canvas.point(
            pole[0] + away * Math.cos(direction),
            pole[1] + away * Math.sin(direction),
            light * 0.7 * (1 - 0.7 * away / reach));
      }
    }
  }
}

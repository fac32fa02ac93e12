package org.fovea.cli.images.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A cell that branches: processes leave its body, fork, and stop where another one has been, so
 * that they share the plane among them as dendrites do.
 */
final class Arbor {

  /** Pixels of a step along a process. */
  private static final double STEP = 0.7;

  /** Pixels of a side of the squares that one process keeps for itself. */
  private static final int SQUARE = 4;

  private static final int STEPS_BEFORE_FORK = 9;
  private static final int MOST_POINTS = 40_000;

  private final int size;
  private final double vigour;
  private final Dice dice;
  private final int[] taken;
  private final Deque<Tip> tips = new ArrayDeque<>();
  private final List<Point> points = new ArrayList<>();
  private int processes;

  /**
   * A place on the cell.
   *
   * @param z in pixels, 0 in the middle of the stack
   */
  record Point(double x, double y, double z, double radius) {}

  private record Tip(int process, Point at, double turn, double climb, int age) {}

  private Arbor(int size, double vigour, Dice dice) {
    this.size = size;
    this.vigour = vigour;
    this.dice = dice;
    this.taken = new int[(size / SQUARE + 1) * (size / SQUARE + 1)];
  }

  /**
   * Grows a cell.
   *
   * @param body its place and size
   * @param vigour how readily it forks, around 1
   */
  static List<Point> grow(int size, Point body, double vigour, Dice dice) {
    Arbor arbor = new Arbor(size, vigour, dice);
    arbor.sprout(body);
    while (!arbor.tips.isEmpty() && arbor.points.size() < MOST_POINTS) {
      arbor.step(arbor.tips.poll());
    }
    return arbor.points;
  }

  private void sprout(Point body) {
    int count = 5 + dice.below(3);
    double first = dice.between(0, Math.PI);
    for (int i = 0; i < count; i++) {
      double turn = first + 2 * Math.PI * (i + dice.between(-0.25, 0.25)) / count;
      double x = body.x() + Math.cos(turn) * body.radius();
      double y = body.y() + Math.sin(turn) * body.radius();
      Point root = new Point(x, y, body.z(), dice.between(1.9, 2.6));
      tips.add(new Tip(++processes, root, turn, dice.between(-0.4, 0.4), 0));
    }
  }

  private void step(Tip tip) {
    Point at = tip.at();
    points.add(at);
    double turn = tip.turn() + 0.09 * dice.normalNoise();
    double climb = tip.climb() * 0.995 + 0.02 * dice.normalNoise();
    Point next =
        new Point(
            at.x() + STEP * Math.cos(turn),
            at.y() + STEP * Math.sin(turn),
            at.z() + STEP * climb,
            Math.max(0.55, at.radius() * 0.9965));
    boolean ends = next.radius() < 0.56 && dice.chance(0.012 / vigour);
    if (ends || !free(next, tip)) {
      return;
    }
    if (tip.age() > STEPS_BEFORE_FORK && dice.chance(0.034 * vigour)) {
      fork(tip, next, turn, climb);
    } else {
      tips.add(new Tip(tip.process(), next, turn, climb, tip.age() + 1));
    }
  }

  private void fork(Tip tip, Point at, double turn, double climb) {
    double side = dice.chance(0.5) ? 1 : -1;
    Point branch = new Point(at.x(), at.y(), at.z(), at.radius() * dice.between(0.6, 0.85));
    double away = turn - side * dice.between(0.7, 1.3);
    tips.add(new Tip(tip.process(), at, turn + side * dice.between(0.05, 0.3), climb, 0));
    tips.add(new Tip(++processes, branch, away, climb + 0.25 * dice.normalNoise(), 0));
  }

  /** Whether a process may go there; where it may, the place is its own from now on. */
  private boolean free(Point point, Tip tip) {
    boolean inside =
        point.x() >= 2 && point.y() >= 2 && point.x() < size - 2 && point.y() < size - 2;
    if (!inside) {
      return false;
    }
    int square = (int) point.y() / SQUARE * (size / SQUARE + 1) + (int) point.x() / SQUARE;
    boolean foreign = taken[square] != 0 && taken[square] != tip.process();
    if (foreign && tip.age() > STEPS_BEFORE_FORK) {
      return false;
    }
    taken[square] = tip.process();
    return true;
  }
}

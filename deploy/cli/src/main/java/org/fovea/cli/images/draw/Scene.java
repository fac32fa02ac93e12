package org.fovea.cli.images.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.cli.images.draw.Cell.State;

/** The cells of a field and which pixel belongs to which: where two meet, the nearer one has it. */
final class Scene {

  /** Of a normal cell, in pixels of 0.65 µm. */
  private static final double RADIUS = 17;

  private static final double NUCLEUS = 8.2;
  private static final int ATTEMPTS = 40;
  private static final float OUTSIDE = 9;
  private static final float CONTACT = 0.93f;

  private final int size;
  private final List<Cell> cells;
  private final int[] owner;
  private final float[] reach;

  Scene(int size, Look look, Dice dice) {
    this.size = size;
    this.cells = populate(size, look, dice);
    this.owner = new int[size * size];
    this.reach = new float[size * size];
    Arrays.fill(reach, OUTSIDE);
    Arrays.fill(owner, -1);
    for (int i = 0; i < cells.size(); i++) {
      claim(i);
    }
    markContacts();
  }

  int size() {
    return size;
  }

  List<Cell> cells() {
    return cells;
  }

  /** Visits the pixels of a cell with their distance from its centre, 1 at its edge. */
  void each(int cell, PixelVisitor visitor) {
    Cell shape = cells.get(cell);
    int extent = (int) Math.ceil(shape.radius() * shape.aspect() * 1.3);
    int left = Math.max(0, (int) shape.x() - extent);
    int right = Math.min(size - 1, (int) shape.x() + extent);
    int bottom = Math.min(size - 1, (int) shape.y() + extent);
    for (int y = Math.max(0, (int) shape.y() - extent); y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        if (owner[y * size + x] == cell) {
          visitor.visit(x, y, reach[y * size + x]);
        }
      }
    }
  }

  boolean inside(int cell, double x, double y) {
    int px = (int) Math.round(x);
    int py = (int) Math.round(y);
    boolean seen = px >= 0 && py >= 0 && px < size && py < size;
    return seen ? owner[py * size + px] == cell : cells.get(cell).reach(x, y) < 1;
  }

  /** Told every pixel of a cell. */
  @FunctionalInterface
  interface PixelVisitor {
    void visit(int x, int y, float reach);
  }

  private void claim(int index) {
    Cell cell = cells.get(index);
    int extent = (int) Math.ceil(cell.radius() * cell.aspect() * 1.3);
    int right = Math.min(size - 1, (int) cell.x() + extent);
    int bottom = Math.min(size - 1, (int) cell.y() + extent);
    for (int y = Math.max(0, (int) cell.y() - extent); y <= bottom; y++) {
      for (int x = Math.max(0, (int) cell.x() - extent); x <= right; x++) {
        float distance = (float) cell.reach(x, y);
        if (distance < 1 && distance < reach[y * size + x]) {
          reach[y * size + x] = distance;
          owner[y * size + x] = index;
        }
      }
    }
  }

  /** Where two cells touch, both have their edge. */
  private void markContacts() {
    for (int at = size; at < owner.length - size; at++) {
      int own = owner[at];
      boolean touches =
          other(own, at + 1)
              || other(own, at - 1)
              || other(own, at + size)
              || other(own, at - size);
      if (own >= 0 && touches) {
        reach[at] = Math.max(reach[at], CONTACT);
      }
    }
  }

  private boolean other(int cell, int at) {
    return owner[at] >= 0 && owner[at] != cell;
  }

  private static List<Cell> populate(int size, Look look, Dice dice) {
    double radius = RADIUS * look.cellSize();
    double area = (size + 2 * radius) * (size + 2 * radius);
    int wanted = (int) Math.max(2, look.density() * 0.62 * area / (Math.PI * RADIUS * RADIUS));
    List<Cell> cells = new ArrayList<>();
    for (int attempt = 0; attempt < wanted * ATTEMPTS && cells.size() < wanted; attempt++) {
      double x = dice.between(-radius, size + radius);
      double y = dice.between(-radius, size + radius);
      if (cells.stream()
          .noneMatch(cell -> Math.hypot(cell.x() - x, cell.y() - y) < radius * 1.25)) {
        cells.add(cell(x, y, look, dice));
      }
    }
    return List.copyOf(cells);
  }

  private static Cell cell(double x, double y, Look look, Dice dice) {
    State state = state(look, dice);
    double growth = dice.between(0.88, 1.15);
    double nucleus = NUCLEUS * look.nucleusSize() * Math.sqrt(growth) * dice.between(0.92, 1.08);
    double radius = RADIUS * look.cellSize() * growth;
    boolean round = state.mitotic() || state == State.DYING;
    return new Cell(
        x,
        y,
        round ? Math.max(nucleus * 1.45, radius * 0.66) : radius,
        nucleus,
        Cell.Axis.at(dice.between(0, 2 * Math.PI)),
        round ? 1 : Math.sqrt(look.elongation() * dice.between(0.85, 1.25)),
        state,
        dice.between(0.75, 1.3),
        dice.next());
  }

  private static State state(Look look, Dice dice) {
    if (dice.chance(look.dying())) {
      return State.DYING;
    }
    if (!dice.chance(look.mitotic())) {
      return dice.chance(look.binucleate()) ? State.BINUCLEATE : State.INTERPHASE;
    }
    double kind = dice.unit();
    if (kind < look.multipolar()) {
      return State.MULTIPOLAR;
    }
    if (kind < look.multipolar() + look.monopolar()) {
      return State.MONOPOLAR;
    }
    State[] usual = {State.PROMETAPHASE, State.METAPHASE, State.METAPHASE, State.ANAPHASE};
    return usual[dice.below(usual.length)];
  }
}

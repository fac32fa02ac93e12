package org.fovea.cli.images.draw;

/** Paints one stain over a scene. */
final class Painter {

  /** Light of a well stained structure, in grey levels. */
  private static final double LIGHT = 3400;

  private final Scene scene;
  private final Look look;
  private final Canvas canvas;
  private final Chromosomes chromosomes;

  Painter(Scene scene, Look look) {
    this.scene = scene;
    this.look = look;
    this.canvas = new Canvas(scene.size());
    this.chromosomes = new Chromosomes(canvas);
  }

  Canvas paint(Stain stain) {
    Microtubules microtubules = new Microtubules(scene, canvas);
    for (int i = 0; i < scene.cells().size(); i++) {
      Cell cell = scene.cells().get(i);
      switch (stain) {
        case NUCLEI -> chromosomes.all(cell, LIGHT);
        case MITOTIC_CHROMATIN -> mitoticChromatin(i, cell);
        case MICROTUBULES -> microtubules.all(i, LIGHT * 0.55 * look.fibres() * cell.brightness());
        case ACTIN -> actin(i, cell);
        case MEMBRANE -> membrane(i, cell);
        case SHUTTLE -> shuttle(i, cell);
        case CENTROSOMES -> centrosomes(i, cell);
        case MITOCHONDRIA -> mitochondria(i, cell);
        default -> cytoplasm(i, cell, LIGHT * 0.5);
      }
    }
    return canvas;
  }

  private void mitoticChromatin(int index, Cell cell) {
    if (cell.mitotic()) {
      chromosomes.mitotic(cell, LIGHT * 2.6);
    } else {
      chromosomes.all(cell, LIGHT * 0.05);
    }
    scene.each(index, (x, y, reach) -> canvas.add(x, y, LIGHT * 0.02 * body(reach)));
  }

  private void actin(int index, Cell cell) {
    double light = LIGHT * 0.75 * cell.brightness();
    double direction = cell.angle() + cell.dice("fibres").between(-0.25, 0.25);
    double cos = Math.cos(direction);
    double sin = Math.sin(direction);
    double offset = cell.seed() & 255;
    scene.each(
        index,
        (x, y, reach) -> {
          double across = y * cos - x * sin;
          double along = x * cos + y * sin;
          double wave = Texture.at(offset + across * 3.1, offset + along * 0.35);
          double fibre = Math.pow(wave, 3.5) * 2.6 * look.fibres();
          double shown = cell.mitotic() ? 0.12 : fibre * body(reach) * (0.4 + 0.6 * reach);
          double cortex = edge(reach, 0.93, 0.085) * (cell.mitotic() ? 1.5 : 0.25 + wave);
          canvas.add(x, y, light * (0.1 * body(reach) + shown + cortex));
        });
  }

  private void membrane(int index, Cell cell) {
    double light = LIGHT * 0.7 * cell.brightness();
    double offset = cell.seed() >> 4 & 255;
    scene.each(
        index,
        (x, y, reach) -> {
          double patches = 0.15 + 1.5 * Texture.at(x * 2.1 + offset, y * 2.1 + offset);
          double ruffles = 0.22 * Texture.ridge(x * 1.3 + offset, y * 1.3);
          canvas.add(
              x, y, light * (edge(reach, 0.95, 0.06) * patches + body(reach) * (0.1 + ruffles)));
        });
  }

  private void shuttle(int index, Cell cell) {
    double ratio = cell.mitotic() ? 1 : look.shuttle() * cell.dice("shuttle").between(0.75, 1.3);
    double light = LIGHT * 0.42 * cell.brightness() / Math.sqrt(ratio);
    cytoplasm(index, cell, light);
    if (!cell.mitotic() && cell.state() != Cell.State.DYING) {
      chromosomes.all(cell, light * 0.85 * (ratio - 0.55));
    }
  }

  private void centrosomes(int index, Cell cell) {
    for (double[] pole : cell.poles()) {
      canvas.spot(pole[0], pole[1], 1.5, LIGHT * 1.6);
      if (!cell.mitotic()) {
        canvas.spot(pole[0] + 2, pole[1] + 1, 1.2, LIGHT);
      }
    }
    cytoplasm(index, cell, LIGHT * 0.06);
  }

  private void mitochondria(int index, Cell cell) {
    double offset = cell.seed() & 255;
    scene.each(
        index,
        (x, y, reach) -> {
          double net = Texture.ridge(x * 2.2 + offset, y * 2.2 - offset);
          double around = 1 - Chromosomes.cover(cell, x - cell.x(), y - cell.y(), cell.nucleus());
          canvas.add(x, y, LIGHT * body(reach) * around * (0.06 + net * net * 1.1 * (1.1 - reach)));
        });
  }

  private void cytoplasm(int index, Cell cell, double light) {
    double offset = cell.seed() >> 8 & 255;
    double thickness = cell.mitotic() ? 1.9 : 1;
    scene.each(
        index,
        (x, y, reach) -> {
          double grain = 0.7 + 0.6 * Texture.at(x * 1.4 + offset, y * 1.4 + offset);
          double nucleus = Chromosomes.cover(cell, x - cell.x(), y - cell.y(), cell.nucleus());
          double hollow = cell.mitotic() ? 1 : 1 - 0.3 * nucleus;
          double dome = 0.55 + 0.45 * (1 - reach * reach);
          canvas.add(
              x, y, light * cell.brightness() * thickness * body(reach) * dome * grain * hollow);
        });
  }

  /** 1 within the cell, fading over its outermost tenth. */
  private static double body(float reach) {
    double rim = Math.min(1, Math.max(0, (1 - reach) / 0.12));
    return rim * rim * (3 - 2 * rim);
  }

  private static double edge(float reach, double at, double width) {
    double off = (reach - at) / width;
    return Math.exp(-off * off);
  }
}

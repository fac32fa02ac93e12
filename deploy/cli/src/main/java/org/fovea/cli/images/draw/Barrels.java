package org.fovea.cli.images.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Barrel-shaped complexes of two times two rings of seven, in ice: from above a ring of seven, from
 * the side four stripes.
 */
final class Barrels {

  private static final int FOLD = 7;
  private static final double HALO = 2.6;

  private final int width;
  private final int height;
  private final double radius;
  private final List<Particle> particles = new ArrayList<>();

  Barrels(int width, int height, double radius, Dice dice) {
    this.width = width;
    this.height = height;
    this.radius = radius;
    int wanted = (int) (width * (double) height / (radius * radius * 9));
    for (int tries = 0; tries < wanted * 12 && particles.size() < wanted; tries++) {
      Particle particle =
          new Particle(
              dice.between(radius * 1.2, width - radius * 1.2),
              dice.between(radius * 1.2, height - radius * 1.2),
              dice.between(0, 360),
              dice.chance(0.6) ? 90 : 0);
      if (particles.stream().allMatch(other -> other.distance(particle) > 2.3 * radius)) {
        particles.add(particle);
      }
    }
  }

  List<Particle> particles() {
    return List.copyOf(particles);
  }

  /** Their shadow: dense in the middle, with a bright fringe as defocus makes it. */
  Canvas shadow() {
    Canvas canvas = new Canvas(width, height);
    particles.forEach(particle -> draw(canvas, particle));
    return canvas;
  }

  private void draw(Canvas canvas, Particle particle) {
    double turn = Math.toRadians(particle.psi());
    for (int layer = 0; layer < 4; layer++) {
      double up = (layer - 1.5) * 0.5 * radius;
      double wide = radius * (layer == 0 || layer == 3 ? 0.78 : 0.72);
      for (int unit = 0; unit < FOLD; unit++) {
        double angle = 2 * Math.PI * (unit + (layer > 1 && particle.side() ? 0.5 : 0)) / FOLD;
        double x = wide * Math.cos(angle);
        double y = particle.side() ? up : wide * Math.sin(angle);
        mass(
            canvas,
            particle.x() + x * Math.cos(turn) - y * Math.sin(turn),
            particle.y() + x * Math.sin(turn) + y * Math.cos(turn),
            particle.side() ? 0.42 : 0.24);
      }
    }
  }

  private void mass(Canvas canvas, double x, double y, double density) {
    double grain = radius * 0.2;
    canvas.spot(x, y, grain, density);
    canvas.spot(x, y, grain * HALO, -0.8 * density / (HALO * HALO));
  }
}

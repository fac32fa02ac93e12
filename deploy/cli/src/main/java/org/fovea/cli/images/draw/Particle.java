package org.fovea.cli.images.draw;

/**
 * A particle in a micrograph.
 *
 * @param x of its centre in pixels, as {@code y}
 * @param psi rotation in the plane, degrees
 * @param tilt 90 from the side, 0 from above
 */
public record Particle(double x, double y, double psi, double tilt) {

  boolean side() {
    return tilt > 45;
  }

  double distance(Particle other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}

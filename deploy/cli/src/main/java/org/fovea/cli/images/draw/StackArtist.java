package org.fovea.cli.images.draw;

import java.util.ArrayList;
import java.util.List;

/** Draws light-sheet stacks of a branching cell among nuclei, with the truth about each voxel. */
public final class StackArtist {

  /** Micrometers of a pixel. */
  public static final double PIXEL_SIZE = 0.4;

  /** Micrometers from slice to slice. */
  public static final double SLICE_DISTANCE = 2.0;

  /** Label of the cell's body in a mask. */
  public static final short BODY = 1;

  /** Label of its processes. */
  public static final short PROCESS = 2;

  private static final double PIXELS_PER_SLICE = SLICE_DISTANCE / PIXEL_SIZE;
  private static final float SEEN = 210;

  private final int size;
  private final int depth;

  public StackArtist(int size, int depth) {
    this.size = size;
    this.depth = depth;
  }

  /**
   * What to draw.
   *
   * @param vigour how readily the cell branches, around 1
   * @param light how much light there is, around 1
   */
  public record Subject(String name, double vigour, double light) {}

  /**
   * A stack.
   *
   * @param planes slices of the cell's channel, then of the nuclei's
   * @param mask slices of labels
   */
  public record Stack(List<short[]> planes, List<short[]> mask) {

    public Stack {
      planes = List.copyOf(planes);
      mask = List.copyOf(mask);
    }
  }

  /** Draws a stack; the same subject always gives the same. */
  public Stack draw(Subject subject) {
    Dice dice = new Dice(Dice.seed("stack", subject.name()));
    double[] body = {
      size * dice.between(0.4, 0.6), size * dice.between(0.4, 0.6), depth * dice.between(0.4, 0.6)
    };
    double radius = size * 0.045;
    Volume bodies = new Volume(size, depth);
    bodies.ball(body, radius, radius / PIXELS_PER_SLICE, 2600);
    Volume processes = processes(body, radius, subject, dice);
    Volume nuclei = nuclei(body, radius, dice);
    List<short[]> planes = new ArrayList<>();
    List<short[]> mask = new ArrayList<>();
    for (int z = 0; z < depth; z++) {
      float[] near = bodies.slices().get(z).light();
      float[] far = processes.slices().get(z).light();
      mask.add(labels(near, far));
      add(near, far);
      planes.add(Camera.expose(sheet(bodies.slices().get(z), subject.light()), dice));
    }
    for (Canvas slice : nuclei.slices()) {
      planes.add(Camera.expose(sheet(slice, subject.light()), dice));
    }
    return new Stack(planes, mask);
  }

  private Volume processes(double[] body, double radius, Subject subject, Dice dice) {
    Volume volume = new Volume(size, depth);
    Arbor.Point root =
        new Arbor.Point(body[0], body[1], (body[2] - depth / 2.0) * PIXELS_PER_SLICE, radius);
    for (Arbor.Point point : Arbor.grow(size, root, subject.vigour(), dice)) {
      double z = depth / 2.0 + point.z() / PIXELS_PER_SLICE;
      double bead = 0.7 + 0.6 * Texture.at(point.x() * 2.3, point.y() * 2.3);
      double[] at = {point.x(), point.y(), z};
      volume.ball(at, Math.max(0.9, point.radius()), 0, 460 * bead);
    }
    return volume;
  }

  private Volume nuclei(double[] body, double radius, Dice dice) {
    Volume volume = new Volume(size, depth);
    nucleus(volume, body, radius * 0.62, dice);
    int count = 26 + dice.below(10);
    for (int i = 0; i < count; i++) {
      double[] at = {
        dice.between(0, size), dice.between(0, size), depth * dice.between(0.08, 0.92)
      };
      nucleus(volume, at, size * dice.between(0.026, 0.036), dice);
    }
    return volume;
  }

  /** A nucleus is a cloud of grains, so that it is not the same all over. */
  private static void nucleus(Volume volume, double[] at, double radius, Dice dice) {
    volume.ball(at, radius, radius / PIXELS_PER_SLICE, dice.between(800, 1300));
    for (int grain = 0; grain < 14; grain++) {
      double[] place = {
        at[0] + radius * 0.45 * dice.normalNoise(),
        at[1] + radius * 0.45 * dice.normalNoise(),
        at[2] + radius * 0.4 * dice.normalNoise() / PIXELS_PER_SLICE
      };
      volume.ball(place, radius * 0.22, 0, dice.between(200, 700));
    }
  }

  private static short[] labels(float[] bodies, float[] processes) {
    short[] labels = new short[bodies.length];
    for (int i = 0; i < labels.length; i++) {
      if (bodies[i] > 2 * SEEN) {
        labels[i] = BODY;
      } else if (processes[i] > SEEN) {
        labels[i] = PROCESS;
      }
    }
    return labels;
  }

  private static void add(float[] light, float[] more) {
    for (int i = 0; i < light.length; i++) {
      light[i] += more[i];
    }
  }

  /** The sheet comes from the left: it fades on its way and throws shadows behind what it meets. */
  private static Canvas sheet(Canvas slice, double light) {
    int size = slice.width();
    float[] levels = slice.light();
    for (int y = 0; y < size; y++) {
      double stripe = 0.82 + 0.3 * Texture.at(y * 1.9, 40);
      for (int x = 0; x < size; x++) {
        double fade = 1.06 - 0.28 * x / size;
        double tissue = 45 * Texture.at(x * 0.9, y * 0.9);
        levels[y * size + x] = (float) ((levels[y * size + x] + tissue) * stripe * fade * light);
      }
    }
    return slice;
  }
}

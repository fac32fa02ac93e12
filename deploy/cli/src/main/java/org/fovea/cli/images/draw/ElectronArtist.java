package org.fovea.cli.images.draw;

import java.util.List;

/**
 * Draws what an electron microscope's camera would have counted. The same name always gives the
 * same.
 */
public final class ElectronArtist {

  private static final double COUNTS_PER_FRAME = 60;
  private static final double CONTRAST = 0.3;
  private static final double ICE = 0.12;

  private final int width;
  private final int height;

  /** An artist for frames of this many pixels. */
  public ElectronArtist(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Frames that are drawn one at a time. */
  public interface Sections {

    /** Grey levels of a section, from 0, row by row. */
    float[] draw(int section);
  }

  /**
   * A movie of particles in ice.
   *
   * @param particles what is where, in the first frame
   */
  public record Movie(List<Particle> particles, Sections frames) {

    public Movie {
      particles = List.copyOf(particles);
    }
  }

  /** A movie whose frames drift apart a little and are not corrected for the camera's gain. */
  public Movie movie(String name) {
    Dice dice = new Dice(Dice.seed("movie", name));
    Barrels barrels = new Barrels(width, height, Math.min(width, height) * 0.062, dice);
    Canvas shadow = barrels.shadow();
    double drift = dice.between(0, 2 * Math.PI);
    float[] gain = gain();
    return new Movie(
        barrels.particles(),
        frame -> {
          double far = 1.6 * Math.sqrt(frame);
          double[] shift = {far * Math.cos(drift), far * Math.sin(drift)};
          float[] counts = expose(shadow, shift, new Dice(Dice.seed("frame", name, frame)));
          for (int i = 0; i < counts.length; i++) {
            counts[i] /= gain[i];
          }
          return counts;
        });
  }

  /** A tilt series of a vesicle with gold beads; a section for each of the angles. */
  public Sections tilts(String name, double[] degrees) {
    Specimen specimen = vesicle(name);
    return section -> {
      Canvas shadow = specimen.shadow(width, height, degrees[section]);
      return expose(shadow, new double[2], new Dice(Dice.seed("tilt", name, section)));
    };
  }

  /** The slices of a vesicle's volume. */
  public Sections slices(String name, int count) {
    Specimen specimen = vesicle(name);
    double distance = 0.8 * Math.min(width, height) / count;
    return section -> {
      Canvas slice = specimen.slice(width, height, (section - (count - 1) / 2.0) * distance);
      return expose(slice, new double[2], new Dice(Dice.seed("slice", name, section)));
    };
  }

  /** Single particles, one in each section. */
  public Sections particles(String name) {
    double radius = Math.min(width, height) * 0.32;
    return section -> {
      Dice dice = new Dice(Dice.seed("particle", name, section));
      Canvas shadow = new Barrels(width, height, radius, dice).shadow();
      return expose(shadow, new double[2], dice);
    };
  }

  /** The gain of the camera's pixels, around 1; the same for every movie of this size. */
  public float[] gain() {
    Dice dice = new Dice(Dice.seed("gain", width, height));
    float[] columns = new float[width];
    for (int x = 0; x < width; x++) {
      columns[x] = 0.012f * dice.normalNoise() + (x / Math.max(1, width / 4) % 2 == 0 ? 0.02f : 0);
    }
    float[] gain = new float[width * height];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = 1 + columns[i % width] + 0.02f * dice.normalNoise();
    }
    return gain;
  }

  private Specimen vesicle(String name) {
    return Specimen.vesicle(Math.min(width, height), new Dice(Dice.seed("vesicle", name)));
  }

  private float[] expose(Canvas shadow, double[] shift, Dice dice) {
    float[] counts = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double ice = ICE * (Texture.at(x * 90.0 / width, y * 90.0 / height) - 0.5);
        double stopped = CONTRAST * at(shadow, x - shift[0], y - shift[1]);
        double mean = COUNTS_PER_FRAME * Math.max(0.05, 1 + ice - stopped);
        counts[y * width + x] = (float) (mean + Math.sqrt(mean) * dice.normalNoise());
      }
    }
    return counts;
  }

  /** Between pixels; what lies outside is as the edge. */
  private double at(Canvas canvas, double x, double y) {
    double inX = Math.max(0, Math.min(width - 1.001, x));
    double inY = Math.max(0, Math.min(height - 1.001, y));
    int left = (int) inX;
    int top = (int) inY;
    double right = inX - left;
    double down = inY - top;
    float[] light = canvas.light();
    int corner = top * width + left;
    int next = left + 1 < width ? 1 : 0;
    int below = top + 1 < height ? width : 0;
    double upper = light[corner] * (1 - right) + light[corner + next] * right;
    double lower = light[corner + below] * (1 - right) + light[corner + below + next] * right;
    return upper * (1 - down) + lower * down;
  }
}

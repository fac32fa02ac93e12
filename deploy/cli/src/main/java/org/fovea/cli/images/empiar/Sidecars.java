package org.fovea.cli.images.empiar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.cli.images.draw.Particle;
import org.fovea.cli.images.write.MrcShape;

/** The small text files that lie beside movies and tilt series. */
public final class Sidecars {

  private static final double DOSE = 2.4;
  private static final int VOLTAGE = 300;

  private Sidecars() {}

  /**
   * SerialEM's notes on a tilt series.
   *
   * @param image name of the stack
   * @param degrees angle of each section
   */
  static List<String> tiltSeries(String image, MrcShape shape, double[] degrees) {
    List<String> lines = new ArrayList<>();
    lines.add(line("PixelSpacing = %s", shape.pixelSize()));
    lines.add("Voltage = " + VOLTAGE);
    lines.add("ImageFile = " + image);
    lines.add("ImageSize = %d %d".formatted(shape.width(), shape.height()));
    lines.add("DataMode = " + shape.mode());
    lines.add("");
    lines.add("[T = SerialEM: drawn by Fovea]");
    lines.add("");
    lines.add("[T =     Tilt axis angle = 90.0, binning = 1  spot = 6  camera = 0]");
    for (int section = 0; section < degrees.length; section++) {
      lines.add("");
      lines.add("[ZValue = " + section + "]");
      lines.add(line("TiltAngle = %.3f", degrees[section]));
      lines.add(line("PixelSpacing = %s", shape.pixelSize()));
      lines.add(line("ExposureDose = %.2f", DOSE));
      lines.add(line("PriorRecordDose = %.2f", DOSE * section));
      lines.add(
          "DateTime = 22-Nov-26  %02d:%02d:%02d"
              .formatted(10 + section / 120, section / 2 % 60, section % 2 * 30));
    }
    return lines;
  }

  /**
   * SerialEM's notes on movies.
   *
   * @param movies their names, in order
   */
  public static List<String> movies(List<String> movies, MrcShape shape, String gain) {
    List<String> lines = new ArrayList<>();
    lines.add("T = SerialEM: drawn by Fovea");
    lines.add("Voltage = " + VOLTAGE);
    for (int i = 0; i < movies.size(); i++) {
      lines.add("");
      lines.add("[FrameSet = " + i + "]");
      lines.add("GainReference = " + gain);
      lines.add("TiltAngle = 0.0");
      lines.add(line("ExposureDose = %.2f", DOSE * shape.sections()));
      lines.add(line("PixelSpacing = %s", shape.pixelSize()));
      lines.add("Defocus = -" + (1.2 + i % 4 * 0.3));
      lines.add("Binning = 1");
      lines.add("CountsPerElectron = 10");
      lines.add("SubFramePath = X:\\frames\\" + movies.get(i));
      lines.add("NumSubFrames = " + shape.sections());
      lines.add(line("FrameDosesAndNumber = %.2f %d", DOSE, shape.sections()));
      lines.add("DateTime = 22-Nov-26  11:%02d:00".formatted(i % 60));
    }
    return lines;
  }

  /** Coordinates of picked particles of a movie. */
  public record Picked(String movie, List<Particle> particles) {

    public Picked {
      particles = List.copyOf(particles);
    }
  }

  /** Picked particles as RELION 3.1 has them, with their optics. */
  public static List<String> star(MrcShape shape, List<Picked> picked) {
    List<String> lines = new ArrayList<>();
    lines.add("# version 30001");
    lines.add("");
    lines.add("data_optics");
    lines.add("");
    loop(
        lines,
        "OpticsGroup",
        "OpticsGroupName",
        "Voltage",
        "SphericalAberration",
        "AmplitudeContrast",
        "MicrographOriginalPixelSize");
    lines.add(line("1 opticsGroup1 %d.000000 2.700000 0.100000 %.6f", VOLTAGE, shape.pixelSize()));
    lines.add("");
    lines.add("# version 30001");
    lines.add("");
    lines.add("data_particles");
    lines.add("");
    loop(
        lines,
        "CoordinateX",
        "CoordinateY",
        "AnglePsi",
        "AngleTilt",
        "MicrographName",
        "OpticsGroup");
    picked.forEach(movie -> movie.particles().forEach(p -> lines.add(row(movie.movie(), p))));
    return lines;
  }

  private static String row(String movie, Particle particle) {
    return line(
        "%12.6f %12.6f %12.6f %12.6f %s 1",
        particle.x(), particle.y(), particle.psi(), particle.tilt(), movie);
  }

  private static void loop(List<String> lines, String... columns) {
    lines.add("loop_");
    for (int i = 0; i < columns.length; i++) {
      lines.add("_rln%s #%d".formatted(columns[i], i + 1));
    }
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

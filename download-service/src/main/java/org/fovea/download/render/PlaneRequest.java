package org.fovea.download.render;

import java.util.Arrays;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.download.holding.DownloadProblem;

/**
 * Which plane is wanted, and how.
 *
 * @param region absent for the whole plane
 * @param window absent for the values as they are
 */
record PlaneRequest(PlaneKey plane, Optional<Region> region, Optional<Window> window) {

  static PlaneRequest of(PlaneKey plane, Optional<String> region, Optional<String> range) {
    return new PlaneRequest(
        plane, region.map(PlaneRequest::region), range.map(PlaneRequest::window));
  }

  /** Refuses planes the image does not have. */
  void checkAgainst(ImageFactsLine facts) {
    boolean held =
        plane.c() < facts.sizeC() && plane.z() < facts.sizeZ() && plane.t() < facts.sizeT();
    if (!held) {
      throw new ProblemException(
          DownloadProblem.NO_SUCH_PLANE,
          "The image has %d channels, %d planes, %d time points."
              .formatted(facts.sizeC(), facts.sizeZ(), facts.sizeT()));
    }
  }

  /** Draws it as grey PNG. */
  byte[] draw(PlaneReader reader, long mostPixels) {
    if (plane.level() >= reader.levels()) {
      throw new ProblemException(
          DownloadProblem.NO_SUCH_PLANE, "The image has " + reader.levels() + " resolutions.");
    }
    int sizeX = reader.sizeX(plane.level());
    int sizeY = reader.sizeY(plane.level());
    Region wanted = region.orElse(new Region(0, 0, sizeX, sizeY));
    if (!wanted.isWithin(sizeX, sizeY)) {
      throw new ProblemException(
          DownloadProblem.NO_SUCH_PLANE, "The level is " + sizeX + " × " + sizeY + " pixels.");
    }
    if ((long) wanted.width() * wanted.height() > mostPixels) {
      throw invalid(
          "region",
          "At most " + mostPixels + " pixels are drawn at once.",
          "Ask for a smaller region.");
    }
    return window.map(w -> stretched(reader, wanted, w)).orElseGet(() -> asTheyAre(reader, wanted));
  }

  private byte[] stretched(PlaneReader reader, Region wanted, Window shown) {
    byte[] pixels = new byte[wanted.width() * wanted.height()];
    reader.read(
        plane,
        wanted,
        (x, y, value) ->
            pixels[(y - wanted.y()) * wanted.width() + x - wanted.x()] =
                (byte)
                    Math.round(
                        255 * shown.brightness(Double.isNaN(value) ? shown.start() : value)));
    return Png.grey8(wanted.width(), wanted.height(), pixels);
  }

  private byte[] asTheyAre(PlaneReader reader, Region wanted) {
    if (!reader.type().isSmallUnsigned()) {
      throw invalid(
          "range",
          "Values of this type do not fit a picture as they are.",
          "Give the two values to be shown black and white.");
    }
    int bytes = reader.type().bytes();
    byte[] pixels = new byte[wanted.width() * wanted.height() * bytes];
    reader.read(
        plane,
        wanted,
        (x, y, value) -> {
          int at = ((y - wanted.y()) * wanted.width() + x - wanted.x()) * bytes;
          pixels[at + bytes - 1] = (byte) (int) value;
          if (bytes == 2) {
            pixels[at] = (byte) ((int) value >> 8);
          }
        });
    return bytes == 1
        ? Png.grey8(wanted.width(), wanted.height(), pixels)
        : Png.grey16(wanted.width(), wanted.height(), pixels);
  }

  private static Region region(String text) {
    int[] numbers = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
    return new Region(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  private static Window window(String text) {
    try {
      String[] ends = text.split(",", -1);
      if (ends.length == 2) {
        return new Window(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
      }
    } catch (NumberFormatException e) {
      throw invalid(
          "range",
          "\"" + text + "\" is no pair of numbers.",
          "Write two numbers with a comma between them.");
    }
    throw invalid(
        "range",
        "\"" + text + "\" is no pair of numbers.",
        "Write two numbers with a comma between them.");
  }

  private static ProblemException invalid(String parameter, String detail, String mend) {
    return new ProblemException(StandardProblem.INVALID_PARAMETER, detail)
        .with(
            ProblemError.error("invalid-parameter")
                .atPointer("/query/" + parameter)
                .withDetail(detail)
                .withMend(mend));
  }
}

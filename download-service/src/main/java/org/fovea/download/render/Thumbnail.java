package org.fovea.download.render;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.layout.SegmentLayout;

/**
 * A small picture: the middle plane of the first time point, channels added up in their colours,
 * each between its window or its 0.1 and 99.9 percentiles.
 */
final class Thumbnail {
  /** Part of a thumbnail's identity: raised when the same facts would give another picture. */
  static final int REVISION = 1;

  private static final int MOST_CHANNELS = 8;
  private static final double LOWER = 0.001;
  private static final double UPPER = 0.999;
  private static final List<String> COLOURS =
      List.of("0000FF", "00FF00", "FF0000", "FFFF00", "00FFFF", "FF00FF", "FF8000", "FFFFFF");
  private static final List<String> RED_GREEN_BLUE = List.of("FF0000", "00FF00", "0000FF");

  private final ImageFactsLine facts;
  private final PlaneReader reader;
  private final int level;
  private final int width;
  private final int height;

  private Thumbnail(ImageFactsLine facts, PlaneReader reader, int size) {
    this.facts = facts;
    this.reader = reader;
    int longer = Math.max(reader.sizeX(0), reader.sizeY(0));
    int target = Math.min(size, longer);
    this.width = Math.max(1, Math.round((float) reader.sizeX(0) * target / longer));
    this.height = Math.max(1, Math.round((float) reader.sizeY(0) * target / longer));
    this.level = smallestLevel(reader, width, height);
  }

  /** Draws a PNG whose longer side has at most {@code size} pixels. */
  static byte[] draw(ImageFactsLine facts, PlaneReader reader, int size) {
    return new Thumbnail(facts, reader, size).draw();
  }

  private static int smallestLevel(PlaneReader reader, int width, int height) {
    return IntStream.range(0, reader.levels())
        .filter(l -> reader.sizeX(l) >= width && reader.sizeY(l) >= height)
        .reduce(0, (larger, smaller) -> smaller);
  }

  private byte[] draw() {
    double[] light = new double[width * height * 3];
    int channels = Math.min(Math.max(1, facts.sizeC()), MOST_CHANNELS);
    for (int c = 0; c < channels; c++) {
      add(light, plane(c), c);
    }
    byte[] pixels = new byte[light.length];
    for (int i = 0; i < light.length; i++) {
      pixels[i] = (byte) Math.round(255 * Math.min(1, light[i]));
    }
    return Png.rgb8(width, height, pixels);
  }

  private Shrunken plane(int c) {
    int sizeX = reader.sizeX(level);
    int sizeY = reader.sizeY(level);
    Shrunken shrunken = new Shrunken(sizeX, sizeY, width, height);
    reader.read(
        new PlaneKey(level, c, facts.sizeZ() / 2, 0), new Region(0, 0, sizeX, sizeY), shrunken);
    return shrunken;
  }

  private void add(double[] light, Shrunken plane, int c) {
    Window window = window(c, plane);
    int colour = Integer.parseInt(colour(c), 16);
    for (int pixel = 0; pixel < width * height; pixel++) {
      double brightness = window.brightness(plane.value(pixel, window.start()));
      light[pixel * 3] += brightness * (colour >> 16 & 0xFF) / 255;
      light[pixel * 3 + 1] += brightness * (colour >> 8 & 0xFF) / 255;
      light[pixel * 3 + 2] += brightness * (colour & 0xFF) / 255;
    }
  }

  private Window window(int c, Shrunken plane) {
    if (c < facts.channels().size()) {
      Channel channel = facts.channels().get(c);
      if (channel.windowStart() != null && channel.windowEnd() != null) {
        return new Window(channel.windowStart(), channel.windowEnd());
      }
    }
    return isTrueColour() ? new Window(0, 255) : plane.window(LOWER, UPPER);
  }

  private String colour(int c) {
    if (c < facts.channels().size()) {
      String given = facts.channels().get(c).color();
      if (given != null && given.matches("[0-9A-Fa-f]{6}")) {
        return given;
      }
    }
    if (isTrueColour()) {
      return RED_GREEN_BLUE.get(c % 3);
    }
    return facts.sizeC() <= 1 ? "FFFFFF" : COLOURS.get(c);
  }

  private boolean isTrueColour() {
    return facts.layout() instanceof SegmentLayout segments
        && segments.samplesPerPixel() >= 3
        && reader.type() == PixelType.UINT8;
  }
}

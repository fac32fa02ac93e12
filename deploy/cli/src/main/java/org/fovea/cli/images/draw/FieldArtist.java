package org.fovea.cli.images.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fovea.cli.images.design.ChannelDesign;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.WellDesign;

/**
 * Draws fields of view. The same plate, well and field always gives the same pixels; how the cells
 * look depends on the treatment.
 */
public final class FieldArtist {

  /** Size of a pixel in micrometers. */
  public static final double PIXEL_SIZE = 0.65;

  private static final List<String> SPARE_COLORS =
      List.of("FF0000", "00FF00", "FFFF00", "00FFFF", "FF00FF", "FF8000", "FFFFFF");

  private final int size;

  public FieldArtist(int size) {
    this.size = size;
  }

  /** One plane of {@code size} × {@code size} grey levels for each channel, row by row. */
  public List<short[]> draw(PlateDesign plate, WellDesign well, int field) {
    Dice dice = new Dice(Dice.seed("field", plate.name(), well.name(), field));
    Look look = Look.of(well);
    Scene scene = new Scene(size, look, dice);
    List<short[]> planes = new ArrayList<>();
    for (ChannelDesign channel : well.channels()) {
      Canvas canvas = new Painter(scene, look).paint(Stain.of(channel.description()));
      planes.add(Camera.expose(canvas, dice));
    }
    return planes;
  }

  /** A colour for each channel ({@code RRGGBB}), no two the same as long as there are enough. */
  public static List<String> colors(List<ChannelDesign> channels) {
    Set<String> colors = new LinkedHashSet<>();
    List<String> answer = new ArrayList<>();
    for (ChannelDesign channel : channels) {
      String usual = Stain.of(channel.description()).color();
      String color =
          colors.contains(usual)
              ? SPARE_COLORS.stream()
                  .filter(spare -> !colors.contains(spare))
                  .findFirst()
                  .orElse(usual)
              : usual;
      colors.add(color);
      answer.add(color);
    }
    return answer;
  }
}

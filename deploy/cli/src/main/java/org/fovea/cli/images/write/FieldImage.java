package org.fovea.cli.images.write;

import java.util.List;
import org.fovea.cli.images.design.ChannelDesign;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.WellDesign;

/**
 * The pixels of one field of view.
 *
 * @param field from 0
 * @param size pixels of a side
 * @param pixelSize micrometers
 * @param colors {@code RRGGBB}, one for each plane
 * @param planes one for each channel, row by row
 */
public record FieldImage(
    PlateDesign plate,
    WellDesign well,
    int field,
    int size,
    double pixelSize,
    List<String> colors,
    List<short[]> planes) {

  public FieldImage {
    colors = List.copyOf(colors);
    planes = List.copyOf(planes);
  }

  public List<ChannelDesign> channels() {
    return well.channels();
  }

  /** For people: plate, well and field counted from 1. */
  public String name() {
    return "%s %s field %d".formatted(plate.name(), well.name(), field + 1);
  }

  /** Brightest grey level of a plane, leaving out its marks and the brightest thousandth. */
  int bright(int channel) {
    int[] counts = new int[65_536];
    short[] plane = planes.get(channel);
    for (int i = TestPattern.LENGTH; i < plane.length; i++) {
      counts[Short.toUnsignedInt(plane[i])]++;
    }
    int left = plane.length / 1000;
    int level = 65_535;
    while (level > 0 && left >= 0) {
      left -= counts[level--];
    }
    return level + 1;
  }
}

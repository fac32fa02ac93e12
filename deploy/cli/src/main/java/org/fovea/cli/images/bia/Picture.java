package org.fovea.cli.images.bia;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.cli.images.design.ChannelDesign;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.WellDesign;
import org.fovea.cli.images.draw.FieldArtist;
import org.fovea.cli.images.write.GreyTiff;
import org.fovea.cli.images.write.OmeTiff;
import org.fovea.cli.images.write.StackImage;

/**
 * A picture for a path: cells whose look depends on the path, as a TIFF, or an OME-TIFF when the
 * name promises one.
 */
record Picture(byte[] tiff, int side, short[] plane) {

  private static final int LARGEST = 256;
  private static final int SMALLEST = 16;
  private static final List<String> STAINS =
      List.of("Hoechst: nuclei", "phalloidin: F-actin", "tubulin: microtubules");

  static boolean suits(String path) {
    return path.toLowerCase(Locale.ROOT).matches(".*\\.tiff?");
  }

  /** The largest picture whose file takes no more than {@code most} bytes. */
  static Optional<Picture> within(String path, long most) {
    for (int side = LARGEST; side >= SMALLEST; side /= 2) {
      boolean hopeless = most < side * side / 2;
      if (!hopeless) {
        Picture picture = of(path, side);
        if (picture.tiff().length <= most) {
          return Optional.of(picture);
        }
      }
    }
    return Optional.empty();
  }

  private static Picture of(String path, int side) {
    String stain = STAINS.get(Math.floorMod(path.hashCode(), STAINS.size()));
    ChannelDesign channel = new ChannelDesign(stain.substring(stain.indexOf(' ') + 1), stain);
    WellDesign well = new WellDesign(0, 0, List.of(channel), path, "");
    short[] plane =
        new FieldArtist(side)
            .draw(new PlateDesign(path, 0, 1, 1, false, List.of()), well, 0)
            .get(0);
    boolean ome = path.toLowerCase(Locale.ROOT).matches(".*\\.ome\\.tiff?");
    byte[] tiff =
        ome
            ? OmeTiff.of(image(path, side, channel, plane))
            : GreyTiff.ofShorts(side, side, List.of(plane));
    return new Picture(tiff, side, plane);
  }

  private static StackImage image(String path, int side, ChannelDesign channel, short[] plane) {
    return new StackImage(
        path.substring(path.lastIndexOf('/') + 1),
        side,
        side,
        1,
        FieldArtist.PIXEL_SIZE,
        1,
        List.of(new StackImage.Channel(channel.label(), "FFFFFF")),
        List.of(plane));
  }
}

package org.fovea.download.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Level;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

  @Test
  void channelsAddUpInTheirColoursBetweenTheirWindows() throws IOException {
    byte[] file = {0, 100, 50, 100};
    List<Channel> channels =
        List.of(new Channel("a", "FF0000", 0.0, 100.0), new Channel("b", "00FF80", 0.0, 100.0));

    BufferedImage picture = draw(facts(2, 1, channels, file, 2), file, 256);

    assertEquals(0x008040, picture.getRGB(0, 0) & 0xFFFFFF);
    assertEquals(0xFFFF80, picture.getRGB(1, 0) & 0xFFFFFF);
  }

  @Test
  void withoutAWindowThePictureFillsTheScale() throws IOException {
    byte[] file = {10, 20, 30, 40};

    BufferedImage picture = draw(facts(2, 2, List.of(), file, 1), file, 256);

    assertEquals(0x000000, picture.getRGB(0, 0) & 0xFFFFFF);
    assertEquals(0xFFFFFF, picture.getRGB(1, 1) & 0xFFFFFF);
    assertEquals(0x555555, picture.getRGB(1, 0) & 0xFFFFFF);
  }

  @Test
  void theLongerSideHasTheSizeAskedFor() throws IOException {
    byte[] file = new byte[64 * 32];

    BufferedImage picture = draw(facts(64, 32, List.of(), file, 1), file, 16);

    assertEquals(16, picture.getWidth());
    assertEquals(8, picture.getHeight());
  }

  private static BufferedImage draw(ImageFactsLine facts, byte[] file, int size)
      throws IOException {
    PlaneReader reader =
        PlaneReader.of(facts.layout(), new Bytes().with("f", file), Bytes.budget());
    return ImageIO.read(new ByteArrayInputStream(Thumbnail.draw(facts, reader, size)));
  }

  private static ImageFactsLine facts(
      int sizeX, int sizeY, List<Channel> channels, byte[] file, int sizeC) {
    long length = file.length / sizeC;
    List<Plane> planes =
        IntStream.range(0, sizeC)
            .mapToObj(c -> new Plane(c, 0, 0, "f", List.of(c * length), List.of(length)))
            .toList();
    SegmentLayout layout =
        new SegmentLayout(
            "uint8",
            "little",
            "none",
            1,
            1,
            List.of(new Level(sizeX, sizeY, sizeX, sizeY, planes)));
    return new ImageFactsLine(
        "id", sizeX, sizeY, 1, sizeC, 1, "z", "uint8", null, null, null, null, channels, layout);
  }
}

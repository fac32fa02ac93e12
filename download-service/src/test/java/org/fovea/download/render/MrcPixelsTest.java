package org.fovea.download.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Level;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MRC files hold: stacks of uncompressed planes, also of halves, nibbles and complex ints. */
class MrcPixelsTest {

  private static final int HEADER = 1024;

  @ParameterizedTest
  @CsvSource({
    "3c00, 1",
    "c000, -2",
    "3555, 0.333251953125",
    "7bff, 65504",
    "0400, 0.00006103515625",
    "0001, 0.000000059604644775390625",
    "8000, 0",
    "fc00, -Infinity",
    "7e00, NaN"
  })
  void aHalfIsReadInBothByteOrders(String bigEndian, double value) {
    byte[] big = HexFormat.of().parseHex(bigEndian);
    byte[] little = {big[1], big[0]};

    assertEquals(value, first("float16", ByteOrder.BIG_ENDIAN, big), 0);
    assertEquals(value, first("float16", ByteOrder.LITTLE_ENDIAN, little), 0);
  }

  @Test
  void aComplexIntegerIsItsMagnitude() {
    byte[] samples = Bytes.shorts(ByteOrder.BIG_ENDIAN, -3, 4);

    assertEquals(5, first("complex-int16", ByteOrder.BIG_ENDIAN, samples));
  }

  @Test
  void nibblesAreReadLowestFirstAndRowsBeginWithAByte() {
    byte[] rows = {0x21, 0x43, 0x05, (byte) 0xBA, (byte) 0xDC, 0x0E};
    PlaneReader reader = reader(layout("uint4", "little", 5, 2, run(1, 6)), rows);

    assertArrayEquals(
        new double[] {1, 2, 3, 4, 5, 10, 11, 12, 13, 14},
        Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(0, 0, 5, 2)));
    assertArrayEquals(
        new double[] {13, 14},
        Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(3, 1, 2, 1)));
  }

  @Test
  void thePlanesOfARunLieOneStrideApart() {
    byte[] stack = {1, 2, 3, 4, 5, 6};
    PlaneReader reader = reader(layout("uint8", "little", 2, 1, run(3, 2)), stack);

    for (int z = 0; z < 3; z++) {
      assertArrayEquals(
          new double[] {2 * z + 1, 2 * z + 2},
          Bytes.plane(reader, new PlaneKey(0, 0, z, 0), new Region(0, 0, 2, 1)));
    }
  }

  @Test
  void aRunHoldsNoPlaneBeyondItsEnd() {
    PlaneReader reader = reader(layout("uint8", "little", 2, 1, run(3, 2)), new byte[8]);

    PlaneKey beyond = new PlaneKey(0, 0, 3, 0);

    assertThrows(
        PictureUnavailableException.class,
        () -> Bytes.plane(reader, beyond, new Region(0, 0, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "int8, 1",
    "uint8, 1",
    "int16, 2",
    "uint16, 2",
    "float, 4",
    "float16, 2",
    "complex-int16, 4"
  })
  void aThumbnailShowsTheMiddlePlaneFirstStoredRowUppermost(String type, int bytes)
      throws IOException {
    ByteBuffer stack = ByteBuffer.allocate(3 * 4 * bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : new int[] {9, 9, 9, 0, 10, 20, 30, 40, 0, 9, 9, 9}) {
      put(stack, type, value);
    }
    SegmentLayout layout = layout(type, "little", 2, 2, run(3, 4 * bytes));

    BufferedImage picture = draw(layout, type, 3, stack.array());

    assertArrayEquals(new int[] {0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF}, pixels(picture));
  }

  @Test
  void aThumbnailOfNibblesFillsTheScale() throws IOException {
    byte[] rows = {0x52, 0x08, 0x5B, 0x02};

    BufferedImage picture = draw(layout("uint4", "big", 3, 2, run(1, 4)), "uint4", 1, rows);

    assertArrayEquals(
        new int[] {0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF, 0x555555, 0x000000}, pixels(picture));
  }

  private static void put(ByteBuffer stack, String type, int value) {
    switch (type) {
      case "int8", "uint8" -> stack.put((byte) value);
      case "float" -> stack.putFloat(value);
      case "float16" -> stack.putShort(half(value));
      case "complex-int16" -> stack.putShort((short) 0).putShort((short) -value);
      default -> stack.putShort((short) value);
    }
  }

  /** A whole number below 2048 as a half. */
  private static short half(int value) {
    if (value == 0) {
      return 0;
    }
    int exponent = 31 - Integer.numberOfLeadingZeros(value);
    return (short) ((exponent + 15) << 10 | (value << (10 - exponent) & 0x3FF));
  }

  private static int[] pixels(BufferedImage picture) {
    int[] colours =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(colours).map(colour -> colour & 0xFFFFFF).toArray();
  }

  private static BufferedImage draw(SegmentLayout layout, String type, int sizeZ, byte[] stack)
      throws IOException {
    Level level = layout.levels().get(0);
    ImageFactsLine facts =
        new ImageFactsLine(
            "id",
            level.sizeX(),
            level.sizeY(),
            sizeZ,
            1,
            1,
            "z",
            type,
            null,
            null,
            null,
            null,
            List.of(),
            layout);
    byte[] png = Thumbnail.draw(facts, reader(layout, stack), 256);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static double first(String type, ByteOrder order, byte[] sample) {
    String name = order == ByteOrder.BIG_ENDIAN ? "big" : "little";
    PlaneReader reader = reader(layout(type, name, 1, 1, run(1, sample.length)), sample);
    return Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(0, 0, 1, 1))[0];
  }

  private static PlaneReader reader(SegmentLayout layout, byte[] pixels) {
    byte[] file = new byte[HEADER + pixels.length];
    System.arraycopy(pixels, 0, file, HEADER, pixels.length);
    return PlaneReader.of(layout, new Bytes().with("f", file), Bytes.budget());
  }

  private static Plane run(int count, long planeBytes) {
    return new Plane(0, 0, 0, "f", List.of((long) HEADER), List.of(planeBytes), count, planeBytes);
  }

  private static SegmentLayout layout(String type, String order, int sizeX, int sizeY, Plane run) {
    return new SegmentLayout(
        type, order, "none", 1, 1, List.of(new Level(sizeX, sizeY, sizeX, sizeY, List.of(run))));
  }
}

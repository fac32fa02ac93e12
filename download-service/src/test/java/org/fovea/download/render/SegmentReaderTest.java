package org.fovea.download.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Level;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentReaderTest {
  private static final PlaneKey FIRST = new PlaneKey(0, 0, 0, 0);

  @ParameterizedTest
  @ValueSource(strings = {"none", "deflate", "zstd"})
  void aStripIsReadInBothByteOrders(String codec) throws IOException {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      byte[] strip = encoded(codec, Bytes.shorts(order, 1, 2, 3, 40000, 5, 6));
      SegmentLayout layout = layout(new Coding("uint16", order, codec, 1), 3, 2, strip.length);

      assertArrayEquals(
          new double[] {1, 2, 3, 40000, 5, 6}, read(layout, strip, new Region(0, 0, 3, 2)));
    }
  }

  @Test
  void paddingAtTheEdgesIsNotSeen() {
    byte[] tiles = {1, 2, 4, 5, 3, 99, 6, 99, 7, 8, 99, 99, 9, 99, 99, 99};
    Level level =
        new Level(
            3,
            3,
            2,
            2,
            List.of(new Plane(0, 0, 0, "f", List.of(0L, 4L, 8L, 12L), List.of(4L, 4L, 4L, 4L))));
    SegmentLayout layout = new SegmentLayout("uint8", "little", "none", 1, 1, List.of(level));

    assertArrayEquals(
        new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, read(layout, tiles, new Region(0, 0, 3, 3)));
    assertArrayEquals(new double[] {5, 6, 8, 9}, read(layout, tiles, new Region(1, 1, 2, 2)));
  }

  @Test
  void theLastStripMayBeShort() throws IOException {
    byte[] first = encoded("deflate", new byte[] {1, 2, 3, 4});
    byte[] last = encoded("deflate", new byte[] {5, 6});
    byte[] file = ByteBuffer.allocate(first.length + last.length).put(first).put(last).array();
    Plane plane =
        new Plane(
            0,
            0,
            0,
            "f",
            List.of(0L, (long) first.length),
            List.of((long) first.length, (long) last.length));
    SegmentLayout layout =
        new SegmentLayout(
            "uint8", "little", "deflate", 1, 1, List.of(new Level(2, 3, 2, 2, List.of(plane))));

    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, read(layout, file, new Region(0, 0, 2, 3)));
  }

  @Test
  void aTileThatIsNotStoredReadsAsZeros() {
    SegmentLayout layout = layout(new Coding("uint8", ByteOrder.BIG_ENDIAN, "lzw", 1), 2, 1, 0);

    assertArrayEquals(new double[] {0, 0}, read(layout, new byte[0], new Region(0, 0, 2, 1)));
  }

  @Test
  void samplesOfAPixelAreItsChannels() {
    byte[] rgb = {1, 2, 3, 4, 5, 6};
    SegmentLayout layout =
        new SegmentLayout(
            "uint8",
            "little",
            "none",
            1,
            3,
            List.of(
                new Level(2, 1, 2, 1, List.of(new Plane(0, 0, 0, "f", List.of(0L), List.of(6L))))));
    PlaneReader reader = PlaneReader.of(layout, new Bytes().with("f", rgb), Bytes.budget());

    assertArrayEquals(
        new double[] {2, 5}, Bytes.plane(reader, new PlaneKey(0, 1, 0, 0), new Region(0, 0, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "int8, ff, -1",
    "int16, feff, -2",
    "int32, ffffffff, -1",
    "uint32, ffffffff, 4294967295",
    "float, 0000c03f, 1.5",
    "double, 000000000000f83f, 1.5",
    "complex, 0000404000008040, 5"
  })
  void everyPixelTypeIsRead(String type, String hex, double value) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    SegmentLayout layout =
        layout(new Coding(type, ByteOrder.LITTLE_ENDIAN, "none", 1), 1, 1, bytes.length);

    assertArrayEquals(new double[] {value}, read(layout, bytes, new Region(0, 0, 1, 1)));
  }

  @Test
  void bitsAreReadHighestFirstAndRowsBeginWithAByte() {
    byte[] rows = {(byte) 0b1010_0000, (byte) 0b1000_0000, 0b0100_0000, 0};
    SegmentLayout layout = layout(new Coding("bit", ByteOrder.BIG_ENDIAN, "none", 1), 9, 2, 4);

    double[] values = read(layout, rows, new Region(0, 0, 9, 2));

    assertArrayEquals(new double[] {1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0}, values);
  }

  @Test
  void horizontalDifferencesAreAddedUp() throws IOException {
    byte[] strip = encoded("deflate", Bytes.shorts(ByteOrder.BIG_ENDIAN, 1000, 1, -3, 7, 0, 65535));
    SegmentLayout layout =
        layout(new Coding("uint16", ByteOrder.BIG_ENDIAN, "deflate", 2), 3, 2, strip.length);

    assertArrayEquals(
        new double[] {1000, 1001, 998, 7, 7, 6}, read(layout, strip, new Region(0, 0, 3, 2)));
  }

  @Test
  void floatingPointDifferencesAreUndone() throws IOException {
    byte[] strip = encoded("deflate", floatPredicted(1.5f, -2.25f, 1e10f));
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      SegmentLayout layout = layout(new Coding("float", order, "deflate", 3), 3, 1, strip.length);

      assertArrayEquals(
          new double[] {1.5, -2.25, 1e10f}, read(layout, strip, new Region(0, 0, 3, 1)));
    }
  }

  @Test
  void aTileThatClaimsTooMuchIsRefusedBeforeItIsRead() {
    SegmentLayout layout =
        layout(new Coding("uint8", ByteOrder.BIG_ENDIAN, "deflate", 1), 1 << 30, 1, 10);

    assertThrows(
        PictureUnavailableException.class,
        () -> read(layout, new byte[10], new Region(0, 0, 1, 1)));
  }

  @Test
  void manyTilesAreCountedTogether() {
    Plane plane = new Plane(0, 0, 0, "f", List.of(0L, 0L, 0L), List.of(4L, 4L, 4L));
    SegmentLayout layout =
        new SegmentLayout(
            "uint8", "little", "none", 1, 1, List.of(new Level(6, 2, 2, 2, List.of(plane))));
    Budget poor = new Budget(8, 100, Duration.ofMinutes(1));
    PlaneReader reader = PlaneReader.of(layout, new Bytes().with("f", new byte[4]), poor);

    PictureUnavailableException refused =
        assertThrows(
            PictureUnavailableException.class,
            () -> Bytes.plane(reader, FIRST, new Region(0, 0, 6, 2)));

    assertEquals(
        "The picture needs more bytes than this service reads for one.", refused.getMessage());
  }

  @Test
  void aTruncatedTileIsUnavailable() throws IOException {
    byte[] strip = encoded("deflate", new byte[] {1, 2});
    SegmentLayout layout =
        layout(new Coding("uint8", ByteOrder.BIG_ENDIAN, "deflate", 1), 4, 1, strip.length);

    assertThrows(
        PictureUnavailableException.class, () -> read(layout, strip, new Region(0, 0, 4, 1)));
  }

  private static double[] read(SegmentLayout layout, byte[] file, Region region) {
    return Bytes.plane(
        PlaneReader.of(layout, new Bytes().with("f", file), Bytes.budget()), FIRST, region);
  }

  /** A plane that is one strip. */
  private static SegmentLayout layout(Coding coding, int sizeX, int sizeY, long length) {
    Plane plane = new Plane(0, 0, 0, "f", List.of(0L), List.of(length));
    Level level = new Level(sizeX, sizeY, sizeX, sizeY, List.of(plane));
    String order = coding.order() == ByteOrder.BIG_ENDIAN ? "big" : "little";
    return new SegmentLayout(
        coding.type(), order, coding.codec(), coding.predictor(), 1, List.of(level));
  }

  private record Coding(String type, ByteOrder order, String codec, int predictor) {}

  private static byte[] encoded(String codec, byte[] bytes) throws IOException {
    return switch (codec) {
      case "deflate" -> deflated(bytes);
      case "zstd" -> Zstd.compress(bytes);
      default -> bytes;
    };
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] floatPredicted(float... values) {
    int count = values.length;
    byte[] planes = new byte[count * 4];
    for (int i = 0; i < count; i++) {
      int bits = Float.floatToIntBits(values[i]);
      for (int b = 0; b < 4; b++) {
        planes[b * count + i] = (byte) (bits >> (24 - 8 * b));
      }
    }
    for (int i = planes.length - 1; i > 0; i--) {
      planes[i] -= planes[i - 1];
    }
    return planes;
  }
}

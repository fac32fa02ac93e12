package org.fovea.download.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.luben.zstd.Zstd;
import com.scalableminds.bloscjava.Blosc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.contract.layout.ChunkGridLayout.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"none", "zlib", "gzip", "zstd", "blosc", "lz4"})
  void aPlaneIsReadAcrossChunks(String codec) throws IOException {
    Bytes files = new Bytes();
    for (int c = 0; c < 2; c++) {
      for (int y = 0; y < 2; y++) {
        for (int x = 0; x < 2; x++) {
          int base = 1000 * c + 100 * y + 10 * x;
          byte[] chunk = Bytes.shorts(ByteOrder.LITTLE_ENDIAN, base, base + 1, base + 2, base + 3);
          files.with("a.zarr/0/%d/%d/%d".formatted(c, y, x), encoded(codec, chunk));
        }
      }
    }
    ChunkGridLayout layout = layout(codec, List.of(2, 3, 3), List.of(1, 2, 2));
    PlaneReader reader = PlaneReader.of(layout, files, Bytes.budget());

    double[] values = Bytes.plane(reader, new PlaneKey(0, 1, 0, 0), new Region(0, 0, 3, 3));

    assertArrayEquals(new double[] {1000, 1001, 1010, 1002, 1003, 1012, 1100, 1101, 1110}, values);
  }

  @Test
  void aChunkHoldsSeveralChannels() {
    Bytes files =
        new Bytes().with("a.zarr/0/0/0/0", Bytes.shorts(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4));
    PlaneReader reader =
        PlaneReader.of(layout("none", List.of(2, 1, 2), List.of(2, 1, 2)), files, Bytes.budget());

    assertArrayEquals(
        new double[] {3, 4}, Bytes.plane(reader, new PlaneKey(0, 1, 0, 0), new Region(0, 0, 2, 1)));
  }

  @Test
  void aLowerResolutionWithFewerPlanesShowsTheOneInstead() {
    Bytes files =
        new Bytes()
            .with("1/0/0/0", Bytes.shorts(ByteOrder.LITTLE_ENDIAN, 5))
            .with("1/1/0/0", Bytes.shorts(ByteOrder.LITTLE_ENDIAN, 6));
    List<Level> levels =
        List.of(
            new Level("0/", "/", List.of(4, 2, 2), List.of(1, 2, 2)),
            new Level("1/", "/", List.of(2, 1, 1), List.of(1, 1, 1)));
    PlaneReader reader =
        PlaneReader.of(
            new ChunkGridLayout("zyx", "uint16", "little", "none", 0, levels),
            files,
            Bytes.budget());

    assertArrayEquals(
        new double[] {6}, Bytes.plane(reader, new PlaneKey(1, 0, 3, 0), new Region(0, 0, 1, 1)));
  }

  @Test
  void aMissingChunkReadsAsTheFillValue() {
    PlaneReader reader =
        PlaneReader.of(
            layout("blosc", List.of(1, 1, 2), List.of(1, 1, 2)), new Bytes(), Bytes.budget());

    assertArrayEquals(
        new double[] {7, 7}, Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(0, 0, 2, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zlib", "gzip", "zstd", "blosc", "lz4"})
  void noiseIsUnavailableAndNothingElse(String codec) {
    Bytes files = new Bytes().with("a.zarr/0/0/0/0", "this is no chunk at all".getBytes());
    PlaneReader reader =
        PlaneReader.of(layout(codec, List.of(1, 2, 2), List.of(1, 2, 2)), files, Bytes.budget());

    assertThrows(
        PictureUnavailableException.class,
        () -> Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(0, 0, 2, 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zlib", "gzip", "zstd", "blosc", "lz4"})
  void aBombGivesNoMoreThanTheChunkHolds(String codec) throws IOException {
    Bytes files = new Bytes().with("a.zarr/0/0/0/0", encoded(codec, new byte[1 << 21]));
    PlaneReader reader =
        PlaneReader.of(layout(codec, List.of(1, 2, 2), List.of(1, 2, 2)), files, Bytes.budget());

    try {
      Bytes.plane(reader, new PlaneKey(0, 0, 0, 0), new Region(0, 0, 2, 2));
    } catch (PictureUnavailableException refused) {
      // Either it is cut to its size or refused, as the codec allows.
    }
  }

  private static ChunkGridLayout layout(String codec, List<Integer> shape, List<Integer> chunk) {
    return new ChunkGridLayout(
        "cyx", "uint16", "little", codec, 7, List.of(new Level("a.zarr/0/", "/", shape, chunk)));
  }

  private static byte[] encoded(String codec, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return switch (codec) {
      case "zlib" -> written(out, new DeflaterOutputStream(out), bytes);
      case "gzip" -> written(out, new GZIPOutputStream(out), bytes);
      case "zstd" -> Zstd.compress(bytes);
      case "blosc" -> Blosc.compress(bytes, 2);
      case "lz4" -> lz4(bytes);
      default -> bytes;
    };
  }

  private static byte[] written(ByteArrayOutputStream out, OutputStream codec, byte[] bytes)
      throws IOException {
    try (codec) {
      codec.write(bytes);
    }
    return out.toByteArray();
  }

  /** One run of literals, which every block may be. */
  private static byte[] lz4(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
    out.write(Math.min(15, bytes.length) << 4);
    for (int rest = bytes.length - 15; rest >= 0; rest -= 255) {
      out.write(Math.min(255, rest));
    }
    out.writeBytes(bytes);
    return out.toByteArray();
  }
}

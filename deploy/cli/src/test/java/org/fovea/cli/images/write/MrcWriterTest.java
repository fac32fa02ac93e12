package org.fovea.cli.images.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.cli.images.write.MrcShape.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrcWriterTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "INT8, 0, 1",
    "UINT8, 0, 1",
    "INT16, 1, 2",
    "FLOAT32, 2, 4",
    "UINT16, 6, 2",
    "FLOAT16, 12, 2"
  })
  void theHeaderSaysWhatFollows(SampleType type, int mode, int bytes) throws IOException {
    ByteBuffer file = write(MrcShape.stack(3, 2, 2, type, 1.5), new float[] {1, 2, 3, 4, 5, 6});

    assertEquals(1024 + 3 * 2 * 2 * bytes, file.capacity());
    assertEquals(3, file.getInt(0));
    assertEquals(2, file.getInt(4));
    assertEquals(2, file.getInt(8));
    assertEquals(mode, file.getInt(12));
    assertEquals(1, file.getInt(36));
    assertEquals(4.5f, file.getFloat(40));
    assertEquals(3f, file.getFloat(44));
    assertEquals(1, file.getInt(64));
    assertEquals(1f, file.getFloat(76));
    assertEquals(6f, file.getFloat(80));
    assertEquals(3.5f, file.getFloat(84));
    assertEquals(0, file.getInt(88));
    assertEquals(0, file.getInt(92));
    assertEquals("MAP DD", new String(file.array(), 208, 6, StandardCharsets.US_ASCII));
    assertEquals(1.7078f, file.getFloat(216), 1e-4f);
    assertEquals(1, file.getInt(220));
  }

  @Test
  void levelsAreStoredInTheirOrderAndWithinTheirRange() throws IOException {
    ByteBuffer file =
        write(MrcShape.stack(3, 1, 1, SampleType.INT16, 0), new float[] {-40_000, 2.6f, 7});

    assertEquals(-32_768, file.getShort(1024));
    assertEquals(3, file.getShort(1026));
    assertEquals(7, file.getShort(1028));
  }

  @Test
  void bytesWithoutSignCarryTheStampThatSaysSo() throws IOException {
    ByteBuffer unsigned = write(MrcShape.stack(2, 1, 1, SampleType.UINT8, 0), new float[] {200, 0});
    ByteBuffer signed = write(MrcShape.stack(2, 1, 1, SampleType.INT8, 0), new float[] {200, 0});

    assertEquals(1_146_047_817, unsigned.getInt(152));
    assertEquals(0, unsigned.getInt(156));
    assertEquals((byte) 200, unsigned.get(1024));
    assertEquals(0, signed.getInt(152));
    assertEquals(127, signed.get(1024));
  }

  @Test
  void aVolumeHasItsDepthInTheCell() throws IOException {
    ByteBuffer file =
        write(new MrcShape(1, 1, 2, SampleType.FLOAT32, 2, Volume.SLICES), new float[] {0});

    assertEquals(1, file.getInt(88));
    assertEquals(2, file.getInt(36));
    assertEquals(4f, file.getFloat(48));
  }

  @Test
  void missingSectionsAreRefused() throws IOException {
    MrcWriter writer =
        new MrcWriter(folder.resolve("a"), MrcShape.stack(1, 1, 2, SampleType.INT8, 0));
    writer.section(new float[1]);

    assertThrows(IllegalStateException.class, writer::close);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "0.333251953125, 3555",
    "0.00006103515625, 0400",
    "5.960464477539063E-8, 0001",
    "2049, 6800"
  })
  void halfFloatsAreThoseOfTheStandard(float value, String bits) {
    assertEquals(bits, "%04x".formatted(HalfFloat.bits(value)));
    assertEquals(value == 2049 ? 2048 : value, HalfFloat.value(HalfFloat.bits(value)));
  }

  private ByteBuffer write(MrcShape shape, float[] section) throws IOException {
    Path path = folder.resolve(shape.type().name());
    try (MrcWriter writer = new MrcWriter(path, shape)) {
      for (int i = 0; i < shape.sections(); i++) {
        writer.section(section);
      }
    }
    return ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
  }
}

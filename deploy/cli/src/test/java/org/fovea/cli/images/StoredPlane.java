package org.fovea.cli.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads planes back from what was written, by the formats' own rules. */
final class StoredPlane {

  private StoredPlane() {}

  static short[] read(Path out, String path, int channel, int size)
      throws IOException, DataFormatException {
    if (path.endsWith("/")) {
      byte[] chunk = Files.readAllBytes(out.resolve(path + "0/0/" + channel + "/0/0/0"));
      return levels(inflated(chunk, 0, chunk.length, size * size * 2));
    }
    ByteBuffer file =
        ByteBuffer.wrap(Files.readAllBytes(out.resolve(path))).order(ByteOrder.LITTLE_ENDIAN);
    Map<Integer, Integer> tags = directory(file, channel);
    assertEquals(size, tags.get(256));
    assertEquals(size, tags.get(278), "a plane this small is one strip");
    return levels(inflated(file.array(), tags.get(273), tags.get(279), size * size * 2));
  }

  private static Map<Integer, Integer> directory(ByteBuffer file, int page) {
    int at = file.getInt(4);
    for (int i = 0; i < page; i++) {
      at = file.getInt(at + 2 + file.getShort(at) * 12);
    }
    Map<Integer, Integer> tags = new HashMap<>();
    for (int i = 0; i < file.getShort(at); i++) {
      int entry = at + 2 + i * 12;
      tags.put((int) file.getShort(entry), file.getInt(entry + 8));
    }
    return tags;
  }

  private static byte[] inflated(byte[] packed, int offset, int length, int expected)
      throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(packed, offset, length);
    byte[] raw = new byte[expected];
    assertEquals(expected, inflater.inflate(raw));
    inflater.end();
    return raw;
  }

  private static short[] levels(byte[] raw) {
    short[] levels = new short[raw.length / 2];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(levels);
    return levels;
  }
}

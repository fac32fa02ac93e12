package org.fovea.cli.images.files;

import java.util.Locale;
import java.util.zip.CRC32;
import org.fovea.cli.images.write.SampleType;

/**
 * A file that was made.
 *
 * @param type of its levels, {@code none} when it is no image
 * @param crc32 of the levels of its first plane as little-endian numbers, empty when it is no image
 */
public record DrawnFile(
    String path, long bytes, int width, int height, int planes, String type, String crc32) {

  static final String COLUMNS = "path\tbytes\twidth\theight\tplanes\ttype\tcrc32";

  /** A file that no image reader opens. */
  public static DrawnFile bytes(String path, long bytes) {
    return new DrawnFile(path, bytes, 0, 0, 0, "none", "");
  }

  public boolean viewable() {
    return planes > 0;
  }

  /** Name of a type in the table. */
  public static String name(SampleType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** CRC-32 in 8 hexadecimal digits. */
  public static String crc32(byte[] raw) {
    CRC32 crc = new CRC32();
    crc.update(raw);
    return "%08x".formatted(crc.getValue());
  }

  String row() {
    return String.join(
        "\t",
        path,
        String.valueOf(bytes),
        String.valueOf(width),
        String.valueOf(height),
        String.valueOf(planes),
        type,
        crc32);
  }
}

package org.fovea.cli.images.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A little-endian OME-TIFF of one image: a page for each channel, cut into deflated strips. */
public final class OmeTiff {

  private static final int ENTRY = 12;
  private static final int STRIP_BYTES = 1 << 16;

  private final FieldImage image;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private OmeTiff(FieldImage image) {
    this.image = image;
  }

  /** The bytes of the file. */
  public static byte[] of(FieldImage image) {
    return new OmeTiff(image).bytes();
  }

  private byte[] bytes() {
    file.writeBytes(
        little(8).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(0).array());
    UUID uuid = UUID.nameUUIDFromBytes(image.name().getBytes(StandardCharsets.UTF_8));
    byte[] xml = (OmeXml.of(image, uuid) + '\0').getBytes(StandardCharsets.UTF_8);
    int link = 4;
    List<int[]> links = new ArrayList<>();
    for (int channel = 0; channel < image.planes().size(); channel++) {
      List<byte[]> strips = strips(image.planes().get(channel));
      int description = channel == 0 ? append(xml) : 0;
      int[] offsets = strips.stream().mapToInt(this::append).toArray();
      int[] lengths = strips.stream().mapToInt(strip -> strip.length).toArray();
      int directory = directory(offsets, lengths, description, channel == 0 ? xml.length : 0);
      links.add(new int[] {link, directory});
      link = file.size() - 4;
    }
    byte[] written = file.toByteArray();
    ByteBuffer all = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
    links.forEach(pair -> all.putInt(pair[0], pair[1]));
    return written;
  }

  private int rowsPerStrip() {
    return Math.max(1, Math.min(image.size(), STRIP_BYTES / (image.size() * 2)));
  }

  private List<byte[]> strips(short[] plane) {
    byte[] raw = TestPattern.bytes(plane);
    int step = rowsPerStrip() * image.size() * 2;
    List<byte[]> strips = new ArrayList<>();
    for (int from = 0; from < raw.length; from += step) {
      strips.add(Deflate.pack(raw, from, Math.min(step, raw.length - from)));
    }
    return strips;
  }

  /**
   * Writes a directory, whose last four bytes are the link to the next, and tells where it starts.
   */
  private int directory(int[] offsets, int[] lengths, int description, int descriptionLength) {
    int offsetsAt = array(offsets);
    int lengthsAt = array(lengths);
    int entries = descriptionLength > 0 ? 11 : 10;
    ByteBuffer block = little(2 + entries * ENTRY + 4).putShort((short) entries);
    number(block, 256, image.size());
    number(block, 257, image.size());
    number(block, 258, 16);
    number(block, 259, 8);
    number(block, 262, 1);
    if (descriptionLength > 0) {
      block.putShort((short) 270).putShort((short) 2).putInt(descriptionLength).putInt(description);
    }
    numbers(block, 273, offsets, offsetsAt);
    number(block, 277, 1);
    number(block, 278, rowsPerStrip());
    numbers(block, 279, lengths, lengthsAt);
    number(block, 339, 1);
    return append(block.array());
  }

  private static void number(ByteBuffer block, int tag, int value) {
    block.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
  }

  private static void numbers(ByteBuffer block, int tag, int[] values, int at) {
    block
        .putShort((short) tag)
        .putShort((short) 4)
        .putInt(values.length)
        .putInt(values.length == 1 ? values[0] : at);
  }

  private int array(int[] values) {
    ByteBuffer bytes = little(values.length * 4);
    bytes.asIntBuffer().put(values);
    return values.length == 1 ? 0 : append(bytes.array());
  }

  /** Appends at an even byte, as TIFF wants it, and tells where. */
  private int append(byte[] bytes) {
    if (file.size() % 2 == 1) {
      file.write(0);
    }
    int at = file.size();
    file.writeBytes(bytes);
    return at;
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}

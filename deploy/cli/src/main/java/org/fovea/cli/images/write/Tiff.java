package org.fovea.cli.images.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** A little-endian TIFF of grey pages, cut into deflated strips; smaller than 2 GiB. */
final class Tiff {

  private static final int ENTRY = 12;
  private static final int STRIP_BYTES = 1 << 16;

  private final int width;
  private final int height;
  private final SampleType type;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<int[]> links = new ArrayList<>();
  private int link = 4;

  Tiff(int width, int height, SampleType type) {
    this.width = width;
    this.height = height;
    this.type = type;
    file.writeBytes(
        little(8).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(0).array());
  }

  /**
   * Appends a page.
   *
   * @param raw its levels row by row, little endian
   * @param description ASCII or UTF-8, empty for none
   */
  void page(byte[] raw, byte[] description) {
    List<byte[]> strips = new ArrayList<>();
    int step = rowsPerStrip() * width * type.bytes();
    for (int from = 0; from < raw.length; from += step) {
      strips.add(Deflate.pack(raw, from, Math.min(step, raw.length - from)));
    }
    int text = description.length > 0 ? append(description) : 0;
    int[] offsets = strips.stream().mapToInt(this::append).toArray();
    int[] lengths = strips.stream().mapToInt(strip -> strip.length).toArray();
    links.add(new int[] {link, directory(offsets, lengths, new int[] {text, description.length})});
    link = file.size() - 4;
  }

  byte[] bytes() {
    byte[] written = file.toByteArray();
    ByteBuffer all = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
    links.forEach(pair -> all.putInt(pair[0], pair[1]));
    return written;
  }

  private int rowsPerStrip() {
    return Math.max(1, Math.min(height, STRIP_BYTES / (width * type.bytes())));
  }

  /**
   * Writes a directory, whose last four bytes are the link to the next, and tells where it starts.
   */
  private int directory(int[] offsets, int[] lengths, int[] description) {
    int offsetsAt = array(offsets);
    int lengthsAt = array(lengths);
    int entries = description[1] > 0 ? 11 : 10;
    ByteBuffer block = little(2 + entries * ENTRY + 4).putShort((short) entries);
    number(block, 256, width);
    number(block, 257, height);
    small(block, 258, type.bytes() * 8);
    small(block, 259, 8);
    small(block, 262, 1);
    if (description[1] > 0) {
      block.putShort((short) 270).putShort((short) 2).putInt(description[1]).putInt(description[0]);
    }
    numbers(block, 273, offsets, offsetsAt);
    small(block, 277, 1);
    number(block, 278, rowsPerStrip());
    numbers(block, 279, lengths, lengthsAt);
    small(block, 339, type.tiffFormat());
    return append(block.array());
  }

  /** A SHORT, as readers insist on for tags that the format defines so. */
  private static void small(ByteBuffer block, int tag, int value) {
    block.putShort((short) tag).putShort((short) 3).putInt(1).putInt(value);
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

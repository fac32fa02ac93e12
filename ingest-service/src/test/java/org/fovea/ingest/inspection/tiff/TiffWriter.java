package org.fovea.ingest.inspection.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes 16-bit TIFF and BigTIFF in every way the tests need, wrong ones too. */
public final class TiffWriter {

  private final ByteOrder order;
  private final boolean big;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<Map<Integer, long[]>> directories = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();

  public TiffWriter(ByteOrder order, boolean big) {
    this.order = order;
    this.big = big;
    file.writeBytes(new byte[big ? 16 : 8]);
  }

  public static TiffWriter classic() {
    return new TiffWriter(ByteOrder.LITTLE_ENDIAN, false);
  }

  /** How pages are cut and packed. */
  public record Storage(
      boolean tiled, int tileWidth, int tileHeight, boolean deflate, boolean difference) {

    public static Storage strips(int rows) {
      return new Storage(false, 0, rows, false, false);
    }

    public static Storage deflatedTiles(int side) {
      return new Storage(true, side, side, true, true);
    }
  }

  /** Adds a page of rows of 16-bit values. */
  public TiffWriter page(short[][] rows, Storage storage, String description) {
    int height = rows.length;
    int width = rows[0].length;
    int tileWidth = storage.tiled() ? storage.tileWidth() : width;
    int tileHeight = storage.tileHeight();
    List<Long> offsets = new ArrayList<>();
    List<Long> lengths = new ArrayList<>();
    for (int y = 0; y < height; y += tileHeight) {
      for (int x = 0; x < width; x += tileWidth) {
        byte[] segment = segment(rows, y, x, storage);
        offsets.add((long) file.size());
        lengths.add((long) segment.length);
        file.writeBytes(segment);
      }
    }
    Map<Integer, long[]> tags = new TreeMap<>();
    tags.put(Tag.IMAGE_WIDTH, new long[] {width});
    tags.put(Tag.IMAGE_LENGTH, new long[] {height});
    tags.put(Tag.BITS_PER_SAMPLE, new long[] {16});
    tags.put(Tag.COMPRESSION, new long[] {storage.deflate() ? 8 : 1});
    tags.put(Tag.PREDICTOR, new long[] {storage.difference() ? 2 : 1});
    tags.put(storage.tiled() ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS, array(offsets));
    tags.put(storage.tiled() ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS, array(lengths));
    if (storage.tiled()) {
      tags.put(Tag.TILE_WIDTH, new long[] {tileWidth});
      tags.put(Tag.TILE_LENGTH, new long[] {tileHeight});
    } else {
      tags.put(Tag.ROWS_PER_STRIP, new long[] {tileHeight});
    }
    return page(tags, description);
  }

  /** Adds a directory as it is. */
  public TiffWriter page(Map<Integer, long[]> tags, String description) {
    directories.add(tags);
    descriptions.add(description);
    return this;
  }

  public byte[] bytes() {
    List<Integer> starts = new ArrayList<>();
    List<Integer> nexts = new ArrayList<>();
    for (int i = 0; i < directories.size(); i++) {
      directory(directories.get(i), descriptions.get(i), starts, nexts);
    }
    ByteBuffer bytes = ByteBuffer.wrap(file.toByteArray()).order(order);
    bytes.put(0, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(1, bytes.get(0));
    bytes.putShort(2, (short) (big ? 43 : 42));
    if (big) {
      bytes.putShort(4, (short) 8);
    }
    pointer(bytes, big ? 8 : 4, starts.get(0));
    for (int i = 1; i < starts.size(); i++) {
      pointer(bytes, nexts.get(i - 1), starts.get(i));
    }
    return bytes.array();
  }

  private void directory(
      Map<Integer, long[]> tags, String description, List<Integer> starts, List<Integer> nexts) {
    byte[] text = (description + '\0').getBytes(StandardCharsets.UTF_8);
    long textAt = file.size();
    file.writeBytes(text);
    Map<Integer, Long> far = new TreeMap<>();
    tags.forEach((tag, values) -> far.put(tag, values.length > 1 ? appended(values) : -1L));
    starts.add(file.size());
    int entries = tags.size() + (description.isEmpty() ? 0 : 1);
    ByteBuffer block = ByteBuffer.allocate(2048 + entries * 20).order(order);
    block = big ? block.putLong(entries) : block.putShort((short) entries);
    boolean written = description.isEmpty();
    for (Map.Entry<Integer, long[]> tag : tags.entrySet()) {
      if (!written && tag.getKey() > Tag.IMAGE_DESCRIPTION) {
        entry(block, Tag.IMAGE_DESCRIPTION, 2, text.length, textAt);
        written = true;
      }
      boolean single = tag.getValue().length == 1;
      long value = single ? tag.getValue()[0] : far.get(tag.getKey());
      entry(block, tag.getKey(), big ? 16 : 4, tag.getValue().length, value);
    }
    file.write(block.array(), 0, block.position());
    nexts.add(file.size());
    file.writeBytes(new byte[big ? 8 : 4]);
  }

  private void entry(ByteBuffer block, int tag, int type, long count, long value) {
    block.putShort((short) tag).putShort((short) type);
    if (big) {
      block.putLong(count).putLong(value);
    } else {
      block.putInt((int) count).putInt((int) value);
    }
  }

  private long appended(long[] values) {
    long at = file.size();
    ByteBuffer bytes = ByteBuffer.allocate(values.length * (big ? 8 : 4)).order(order);
    for (long value : values) {
      pointer(bytes, bytes.position(), value);
      bytes.position(bytes.position() + (big ? 8 : 4));
    }
    file.writeBytes(bytes.array());
    return at;
  }

  private void pointer(ByteBuffer bytes, int at, long value) {
    if (big) {
      bytes.putLong(at, value);
    } else {
      bytes.putInt(at, (int) value);
    }
  }

  private byte[] segment(short[][] rows, int top, int left, Storage storage) {
    int width = storage.tiled() ? storage.tileWidth() : rows[0].length;
    int height =
        storage.tiled() ? storage.tileHeight() : Math.min(storage.tileHeight(), rows.length - top);
    ByteBuffer raw = ByteBuffer.allocate(height * width * 2).order(order);
    for (int y = 0; y < height; y++) {
      short before = 0;
      for (int x = 0; x < width; x++) {
        boolean inside = top + y < rows.length && left + x < rows[0].length;
        short value = inside ? rows[top + y][left + x] : 0;
        raw.putShort(storage.difference() ? (short) (value - before) : value);
        before = value;
      }
    }
    return storage.deflate() ? deflated(raw.array()) : raw.array();
  }

  private static byte[] deflated(byte[] raw) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater())) {
      deflater.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}

package org.fovea.ingest.inspection.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.layout.ChunkGridLayout;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * An array that can be drawn.
 *
 * @param type OME pixel type
 * @param codec as in ChunkGridLayout
 * @param chunks prefix of its chunks' files, ending in {@code /}
 */
record ZarrArray(
    List<Integer> shape,
    List<Integer> chunk,
    String type,
    String byteOrder,
    String codec,
    double fillValue,
    String separator,
    String chunks) {

  private static final long LARGEST_CHUNK = 256L << 20;
  private static final long MOST_CHUNKS_OF_A_PLANE = 1_000_000;

  ZarrArray {
    shape = List.copyOf(shape);
    chunk = List.copyOf(chunk);
  }

  /**
   * Checks what no drawing could bear: the chunk must fit into memory and a plane into a sane
   * number of requests.
   */
  ZarrArray checked() throws UnreadableException {
    if (shape.size() != chunk.size() || shape.size() < 2 || shape.size() > 5) {
      throw new UnreadableException("an array of shape %s in chunks of %s".formatted(shape, chunk));
    }
    double bytes = bytes(type);
    for (int length : chunk) {
      bytes *= length;
    }
    if (bytes > LARGEST_CHUNK) {
      throw new UnreadableException(
          "one chunk of it takes %,.0f bytes when decoded".formatted(bytes));
    }
    if (across(shape.size() - 1) * across(shape.size() - 2) > MOST_CHUNKS_OF_A_PLANE) {
      throw new UnreadableException(
          "a plane of it is cut into more than %,d chunks".formatted(MOST_CHUNKS_OF_A_PLANE));
    }
    return this;
  }

  ChunkGridLayout.Level level() {
    return new ChunkGridLayout.Level(chunks, separator, shape, chunk);
  }

  boolean alike(ZarrArray other) {
    return type.equals(other.type)
        && byteOrder.equals(other.byteOrder)
        && codec.equals(other.codec)
        && fillValue == other.fillValue
        && shape.size() == other.shape.size();
  }

  /** Whole numbers of 1 or more. */
  static List<Integer> lengths(JsonNode array, String what) throws UnreadableException {
    List<Integer> lengths = new ArrayList<>();
    for (JsonNode each : array) {
      if (!each.canConvertToInt()
          || !each.isIntegralNumber()
          || each.intValue() < 1
          || lengths.size() > 5) {
        throw new UnreadableException("its %s is %s".formatted(what, shortened(array)));
      }
      lengths.add(each.intValue());
    }
    return lengths;
  }

  /** What a missing chunk reads as; values that are no finite number are drawn as zero. */
  static double fill(JsonNode value) {
    double number = value.isNumber() ? value.doubleValue() : value.asBoolean() ? 1 : 0;
    return Double.isFinite(number) ? number : 0;
  }

  static String shortened(JsonNode value) {
    String text = value.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private long across(int axis) {
    return ((long) shape.get(axis) + chunk.get(axis) - 1) / chunk.get(axis);
  }

  private static int bytes(String type) {
    return switch (type) {
      case "uint8", "int8" -> 1;
      case "uint16", "int16" -> 2;
      case "uint32", "int32", "float" -> 4;
      default -> 8;
    };
  }
}

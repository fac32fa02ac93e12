package org.fovea.ingest.inspection.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * An image file directory. Values are read when they are asked for, and only as many as the caller
 * expects.
 */
final class Ifd {

  private static final int LONGEST_TEXT = 16 << 20;

  private final RangeReader reader;
  private final ByteOrder order;
  private final Map<Integer, Field> fields;

  Ifd(RangeReader reader, ByteOrder order, Map<Integer, Field> fields) {
    this.reader = reader;
    this.order = order;
    this.fields = Map.copyOf(fields);
  }

  /**
   * An entry.
   *
   * @param type TIFF field type
   * @param count values, as claimed
   * @param position of the first value in the file
   */
  record Field(int type, long count, long position) {

    /** Bytes of a value of this type, 0 when the type is unknown. */
    static int width(int type) {
      return switch (type) {
        case 1, 2, 6, 7 -> 1;
        case 3, 8 -> 2;
        case 4, 9, 11, 13 -> 4;
        case 5, 10, 12, 16, 17, 18 -> 8;
        default -> 0;
      };
    }
  }

  boolean has(int tag) {
    return fields.containsKey(tag);
  }

  long count(int tag) {
    return has(tag) ? fields.get(tag).count() : 0;
  }

  /** First value of an integer field. */
  OptionalLong first(int tag) throws UnreadableException {
    return count(tag) == 0 ? OptionalLong.empty() : OptionalLong.of(integers(tag, 1)[0]);
  }

  long required(int tag, String what) throws UnreadableException {
    return first(tag).orElseThrow(() -> new UnreadableException("it does not say its " + what));
  }

  /** The first {@code expected} values of an integer field; fewer are an error. */
  long[] integers(int tag, int expected) throws UnreadableException {
    Field field = fields.get(tag);
    if (field == null || field.count() < expected) {
      throw new UnreadableException(
          "tag %d has %d values, not %d"
              .formatted(tag, field == null ? 0 : field.count(), expected));
    }
    ByteBuffer values = values(tag, field, expected);
    long[] answer = new long[expected];
    for (int i = 0; i < expected; i++) {
      answer[i] = integer(tag, field.type(), values);
    }
    return answer;
  }

  /** One over a rational field: what a resolution tells is how many pixels a unit holds. */
  OptionalDouble inverse(int tag) throws UnreadableException {
    Field field = fields.get(tag);
    if (field == null || field.count() == 0 || field.type() != 5) {
      return OptionalDouble.empty();
    }
    ByteBuffer value = values(tag, field, 1);
    long numerator = Integer.toUnsignedLong(value.getInt());
    long denominator = Integer.toUnsignedLong(value.getInt());
    return numerator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) denominator / numerator);
  }

  /** A text field without its closing zero. */
  Optional<String> text(int tag) throws UnreadableException {
    Field field = fields.get(tag);
    if (field == null || Field.width(field.type()) != 1) {
      return Optional.empty();
    }
    if (field.count() > LONGEST_TEXT) {
      throw new UnreadableException("tag %d is a text of %d bytes".formatted(tag, field.count()));
    }
    byte[] bytes = reader.bytes(field.position(), field.count());
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] == 0) {
      length--;
    }
    return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  private ByteBuffer values(int tag, Field field, int count) throws UnreadableException {
    int width = Field.width(field.type());
    if (width == 0) {
      throw new UnreadableException(
          "tag %d has the unknown field type %d".formatted(tag, field.type()));
    }
    return ByteBuffer.wrap(reader.bytes(field.position(), (long) count * width)).order(order);
  }

  private static long integer(int tag, int type, ByteBuffer values) throws UnreadableException {
    return switch (type) {
      case 1, 7 -> Byte.toUnsignedLong(values.get());
      case 6 -> values.get();
      case 3 -> Short.toUnsignedLong(values.getShort());
      case 8 -> values.getShort();
      case 4, 13 -> Integer.toUnsignedLong(values.getInt());
      case 9 -> values.getInt();
      case 16, 17, 18 -> values.getLong();
      default ->
          throw new UnreadableException(
              "tag %d is no integer (field type %d)".formatted(tag, type));
    };
  }
}

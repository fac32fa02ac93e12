package org.fovea.download.bytes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks of a representation of known length (RFC 9110, section 14). A
 * header that is malformed, has another unit, or asks for several ranges is as good as none: the
 * whole is sent.
 */
public sealed interface ByteRange {

  /** All of it. */
  record Whole() implements ByteRange {}

  /**
   * The bytes from {@code first} to {@code last}, both included, both within the representation.
   */
  record Part(long first, long last) implements ByteRange {
    public long length() {
      return last - first + 1;
    }
  }

  /** Nothing of it: 416. */
  record Unsatisfiable() implements ByteRange {}

  /** Reads the value of a {@code Range} header for a representation of so many bytes. */
  static ByteRange parse(String header, long length) {
    Matcher unit = Syntax.RANGES.matcher(header.strip());
    if (!unit.matches()) {
      return new Whole();
    }
    List<String> specs =
        Arrays.stream(unit.group(1).split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    return specs.size() == 1 ? Syntax.single(specs.get(0), length) : new Whole();
  }

  /** The grammar of one range. */
  final class Syntax {
    private static final Pattern RANGES = Pattern.compile("(?i)bytes=([^=]*)");
    private static final Pattern SPEC = Pattern.compile("([0-9]*)-([0-9]*)");
    private static final int SAFE_DIGITS = 18;

    private Syntax() {}

    private static ByteRange single(String spec, long length) {
      Matcher ends = SPEC.matcher(spec);
      if (!ends.matches() || spec.equals("-")) {
        return new Whole();
      }
      return ends.group(1).isEmpty()
          ? suffix(number(ends.group(2)), length)
          : between(
              number(ends.group(1)),
              ends.group(2).isEmpty() ? Long.MAX_VALUE : number(ends.group(2)),
              length);
    }

    private static ByteRange suffix(long count, long length) {
      if (count == 0) {
        return new Unsatisfiable();
      }
      return length == 0 ? new Whole() : new Part(Math.max(0, length - count), length - 1);
    }

    private static ByteRange between(long first, long last, long length) {
      if (last < first) {
        return new Whole();
      }
      return first >= length ? new Unsatisfiable() : new Part(first, Math.min(last, length - 1));
    }

    /** Positions beyond what a long holds lie beyond every representation. */
    private static long number(String digits) {
      String significant = digits.replaceFirst("^0+(?=.)", "");
      return significant.length() > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
    }
  }
}

package org.fovea.download.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.fovea.download.bytes.ByteRange.Part;
import org.fovea.download.bytes.ByteRange.Unsatisfiable;
import org.fovea.download.bytes.ByteRange.Whole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=5-, 5, 99",
    "bytes=-1, 99, 99",
    "bytes=-260, 0, 99",
    "bytes=90-1000, 90, 99",
    "BYTES=1-2, 1, 2",
    "bytes= 1-2 , 1, 2",
    "bytes=007-008, 7, 8",
    "bytes=0-99999999999999999999999, 0, 99",
    "'bytes=3-4,', 3, 4"
  })
  void aRangeWithinTheBytesIsAPart(String header, long first, long last) {
    assertEquals(new Part(first, last), ByteRange.parse(header, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
  void aRangePastTheEndIsUnsatisfiable(String header) {
    assertInstanceOf(Unsatisfiable.class, ByteRange.parse(header, 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=9-1",
        "bytes=-",
        "bytes=",
        "bytes",
        "",
        "items=0-1",
        "bytes=a-b",
        "bytes=1-2-3",
        "bytes=0x1-2",
        "bytes=0-0,2-2",
        "bytes=0-0, 50-",
        "bytes=--1",
        "bytes=+1-2",
        "bytes==0-1"
      })
  void whatIsMalformedOrManifoldMeansTheWhole(String header) {
    assertInstanceOf(Whole.class, ByteRange.parse(header, 100));
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-, true", "bytes=0-0, true", "bytes=-5, false"})
  void nothingButASuffixFitsNoBytes(String header, boolean unsatisfiable) {
    assertEquals(unsatisfiable, ByteRange.parse(header, 0) instanceof Unsatisfiable);
  }

  @Property
  void aPartAlwaysLiesWithin(
      @ForAll @LongRange(min = 0, max = 1000) long first,
      @ForAll @LongRange(min = 0, max = 1000) long last,
      @ForAll @LongRange(min = 0, max = 500) long length) {
    if (ByteRange.parse("bytes=" + first + "-" + last, length) instanceof Part part) {
      assertTrue(
          part.first() == first
              && part.last() <= last
              && part.last() < length
              && part.length() > 0);
    }
  }
}

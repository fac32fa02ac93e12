package org.fovea.conventions.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  /** RFC 8785, appendix B: the bits of a double and its form. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void numbersHaveTheFormOfTheStandard(String bits, String form) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertEquals(form, CanonicalJson.text(value));
  }

  @Test
  void shorterNeighbourBesideAPowerOfTwoIsFound() {
    assertEquals("5.684341886080802e-14", CanonicalJson.text(Math.pow(2, -44)));
  }

  @Test
  void everyNumberReadsBackAsItself() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertEquals(
            value + 0.0, Double.parseDouble(CanonicalJson.text(value)), value + " was seed 42");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "100, 100",
    "1E+2, 100",
    "0.10, 0.1",
    "12345678901234567890, 12345678901234567000"
  })
  void decimalsAreWrittenAsDoubles(String decimal, String form) {
    assertEquals(form, CanonicalJson.text(new BigDecimal(decimal)));
  }

  @Test
  void numberNoDoubleCanHoldIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(new BigDecimal("1e400")));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(Double.NaN));
  }

  @Test
  void textThatNobodyCanStoreIsRefused() {
    for (String text : List.of("a\0b", "\uD800", "\uDC00\uD800", "\uD800a")) {
      assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(text));
    }
    assertEquals("\"\uD83D\uDD2C\"", CanonicalJson.text("\uD83D\uDD2C"));
  }

  /** RFC 8785, section 3.2.3. */
  @Test
  void membersAreSortedByUtf16Units() throws JsonProcessingException {
    String sent =
        """
        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
         "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
         "\\u00f6": "Latin Small Letter O With Diaeresis"}\
        """;
    assertEquals(
        "{\"\\r"
            + "\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small"
            + " Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning"
            + " Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
        CanonicalJson.text(new ObjectMapper().readTree(sent)));
  }

  /** RFC 8785, section 3.2.2. */
  @Test
  void sampleOfTheStandardIsReproduced() throws JsonProcessingException {
    String sent =
        """
        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}\
        """;
    assertEquals(
        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        CanonicalJson.text(new ObjectMapper().readTree(sent)));
  }

  @Test
  void loneSurrogateIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(Map.of("a", "\ud800")));
  }

  @Test
  void emptyContainersStay() {
    assertEquals("{\"a\":{},\"b\":[]}", CanonicalJson.text(Map.of("b", new int[0], "a", Map.of())));
  }
}

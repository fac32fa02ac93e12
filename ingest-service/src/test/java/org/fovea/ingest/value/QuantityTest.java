package org.fovea.ingest.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "0.28,0.28",
    "-0.07,-0.07",
    "+5,5",
    "1e-3,0.001",
    ".5,0.5",
    "\u22121.5,-1.5",
    "' 42 ',42"
  })
  void aWholeCellThatIsANumberIsOne(String text, BigDecimal number) {
    Quantity quantity = Quantity.parse(text).orElseThrow();
    assertEquals(0, number.compareTo(quantity.number()));
    assertEquals(null, quantity.unit());
  }

  @ParameterizedTest
  @CsvSource({
    "55.7 nanometers,55.7,nanometers",
    "30 micromolar,30,micromolar",
    "20%,20,%",
    "100 nM,100,nM",
    "48 hours,48,hours",
    "0.1 microgram per milliliter,0.1,microgram per milliliter",
    "5 µg/ml,5,µg/ml"
  })
  void aNumberMayCarryAUnit(String text, BigDecimal number, String unit) {
    assertEquals(Optional.of(new Quantity(number, unit)), Quantity.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2/4",
        "NA",
        "33,33",
        "200972429 TOG[2702]",
        "3T3",
        "9606 human",
        "1.2.3",
        "5-3",
        "B5",
        "1e9999",
        "--1"
      })
  void otherTextIsNoNumber(String text) {
    assertEquals(Optional.empty(), Quantity.parse(text));
  }

  @Test
  void aDecimalCommaIsReadOnRequestOnly() {
    assertEquals(
        Optional.of(new Quantity(new BigDecimal("-8.07"), null)),
        Quantity.parseDecimalComma("-8,07"));
  }

  @Test
  void aCommaBeforeThreeDigitsMaySeparateThousands() {
    assertTrue(Quantity.isSurelyDecimalComma("33,33"));
    assertTrue(Quantity.isSurelyDecimalComma("0,125"));
    assertFalse(Quantity.isSurelyDecimalComma("36,960"));
  }

  @Property
  void everyNumberReadsAsItself(@ForAll long digits, @ForAll @IntRange(max = 30) int scale) {
    BigDecimal number = BigDecimal.valueOf(digits, scale);
    assertEquals(Optional.of(number), Quantity.parse(number.toPlainString()).map(Quantity::number));
  }

  @Property
  void noTextMakesTheReaderThrow(@ForAll String text) {
    Quantity.parse(text);
    Quantity.parseDecimalComma(text);
    Quantity.isSurelyDecimalComma(text);
    NullTokens.isNull(text);
  }
}

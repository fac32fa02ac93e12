package org.fovea.ingest.form.empiar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TupleTest {

  @Test
  void aCodeHasAnEmptyText() {
    assertEquals(Optional.of(new Tuple("T9", "")), Tuple.parse("('T9', '')"));
  }

  @Test
  void blanksAndQuotesMayDiffer() {
    assertEquals(Optional.of(new Tuple("OT", "A B")), Tuple.parse(" ( \"OT\",u'A B' ) "));
  }

  @Test
  void aNameMayHoldTheQuoteAroundIt() {
    assertEquals(Optional.of(new Tuple("O'Neill", "A")), Tuple.parse("('O'Neill', 'A')"));
    assertEquals(Optional.of(new Tuple("O'Neill", "A")), Tuple.parse("(\"O'Neill\", 'A')"));
    assertEquals(Optional.of(new Tuple("O'Neill", "A")), Tuple.parse("('O\\'Neill', 'A')"));
  }

  @Test
  void aTextMayHoldCommas() {
    assertEquals(
        Optional.of(new Tuple("OT", "maps, masks, models")),
        Tuple.parse("('OT', 'maps, masks, models')"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "()",
        "T9",
        "('T9')",
        "('T9', )",
        "('T9', '",
        "'T9', ''",
        "('a', 'b', 'c')",
        "('a' 'b')",
        "(a, b)",
        "('T9', '')garbage",
        "garbage('OT', 'x')"
      })
  void whatIsNoPairIsRefused(String text) {
    assertEquals(Optional.empty(), Tuple.parse(text));
  }

  @Property
  void anyTextIsParsedToAnEnd(@ForAll String text) {
    Tuple.parse(text);
    Tuple.parse("('" + text + "', '" + text + "')");
  }

  @Property
  void anyPairIsReadBack(
      @ForAll @CharRange(from = 'a', to = 'z') String first,
      @ForAll @CharRange(from = 'A', to = 'Z') String second) {
    assertEquals(
        Optional.of(new Tuple(first, second)), Tuple.parse("('" + first + "', '" + second + "')"));
  }

  @Test
  void aHostileTextIsRefusedAtOnce() {
    assertTrue(Tuple.parse("('" + "','".repeat(1_000_000) + "')").isEmpty());
    assertTrue(Tuple.parse("('" + "', '".repeat(900) + "')").isEmpty());
  }
}

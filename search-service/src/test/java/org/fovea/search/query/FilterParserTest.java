package org.fovea.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {

  @Provide
  Arbitrary<Condition> conditions() {
    return Conditions.any();
  }

  @Property(tries = 500)
  void parsingWhatWasPrintedGivesTheConditionBack(@ForAll("conditions") Condition condition) {
    String filter = FilterPrinter.print(condition);
    assertEquals(condition, FilterParser.parse(filter), filter);
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedWithAPosition(@ForAll String filter) {
    try {
      FilterParser.parse(filter);
    } catch (InvalidQueryException refused) {
      int position = refused.faults().get(0).position().orElseThrow();
      assertEquals(Math.max(1, Math.min(position, filter.length() + 1)), position);
    }
  }

  @Test
  void theExampleOfTheContractIsReadAsItsTree() {
    // given
    String filter =
        "\"Gene Symbol\" = CDK5RAP2 and \"cell count\" < 200 and not \"Control Type\" = \"empty"
            + " well\"";
    // when
    Condition condition = FilterParser.parse(filter);
    // then
    assertEquals(
        new Condition.All(
            List.of(
                Conditions.is("Gene Symbol", "CDK5RAP2"),
                Conditions.below("cell count", "200"),
                new Condition.Not(Conditions.is("Control Type", "empty well")))),
        condition);
  }

  @Test
  void andBindsCloserThanOr() {
    Condition condition = FilterParser.parse("a = x or b = y and c = z");
    assertEquals(
        new Condition.Any(
            List.of(
                Conditions.is("a", "x"),
                new Condition.All(List.of(Conditions.is("b", "y"), Conditions.is("c", "z"))))),
        condition);
  }

  @Test
  void aNumberMayCarryItsUnit() {
    Condition condition = FilterParser.parse("dose > 1 <= 5.5 micromolar and x = y");
    Condition.Comparison first =
        (Condition.Comparison) ((Condition.All) condition).members().get(0);
    assertEquals(Optional.of("micromolar"), ((Match.Range) first.match()).unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a =|4",
        "a ~ b|3",
        "(a = b|7",
        "a = b c|7",
        "a < x|5",
        "a in (b|8",
        "= b|1",
        "'a = \"b'|5",
        "' '|2"
      })
  void aFaultNamesItsPosition(String filter, int position) {
    InvalidQueryException refused =
        assertThrows(InvalidQueryException.class, () -> FilterParser.parse(filter));
    assertEquals(Optional.of(position), refused.faults().get(0).position());
  }

  @Test
  void endlessNestingIsTooExpensiveInsteadOfAStackOverflow() {
    InvalidQueryException refused =
        assertThrows(InvalidQueryException.class, () -> FilterParser.parse("(".repeat(7000)));
    assertEquals(InvalidQueryException.Kind.TOO_EXPENSIVE, refused.kind());
  }
}

package org.fovea.search.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fovea.search.query.Condition.Comparison;
import org.fovea.search.query.Condition.OfParent;
import org.fovea.search.query.Condition.Parent;
import org.fovea.search.query.Match.Bound;
import org.fovea.search.query.Match.Edge;
import org.fovea.search.query.Match.Range;

/** Any condition that a filter can say. */
final class Conditions {

  private Conditions() {}

  static Arbitrary<Condition> any() {
    return tree(3);
  }

  private static Arbitrary<Condition> tree(int depth) {
    if (depth == 0) {
      return comparisons();
    }
    Arbitrary<Condition> below = Arbitraries.lazy(() -> tree(depth - 1));
    Arbitrary<List<Condition>> members = below.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        comparisons(),
        members.map(Condition.All::new),
        members.map(Condition.Any::new),
        below.map(Condition.Not::new),
        Combinators.combine(Arbitraries.of(Parent.values()), below).as(OfParent::new));
  }

  private static Arbitrary<Condition> comparisons() {
    return Combinators.combine(texts(), matches()).as(Comparison::new);
  }

  private static Arbitrary<Match> matches() {
    return Arbitraries.oneOf(
        operands().map(Match.Is::new),
        operands().map(Match.IsNot::new),
        operands().list().ofMinSize(1).ofMaxSize(3).map(Match.In::new),
        texts().map(Match.Contains::new),
        texts().map(Match.Prefix::new),
        Arbitraries.just(new Match.Exists()),
        ranges());
  }

  private static Arbitrary<Range> ranges() {
    Arbitrary<Bound> bounds =
        Combinators.combine(numbers(), Arbitraries.of(Edge.values())).as(Bound::new);
    return Combinators.combine(bounds.optional(), bounds.optional(), texts().optional())
        .as(Range::new)
        .filter(range -> range.low().isPresent() || range.high().isPresent());
  }

  private static Arbitrary<Operand> operands() {
    return Arbitraries.oneOf(texts().map(Operand.Text::new), numbers().map(Operand.Number::new));
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals().between(new BigDecimal(-1000), new BigDecimal(1000)).ofScale(4),
        Arbitraries.of("1E+30", "-2.5E-12", "0", "-0.0", "200").map(BigDecimal::new));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "Gene Symbol",
            "and",
            "NOT",
            "study",
            "in",
            "12",
            "-1.5e3",
            "a\"b\\c",
            "µm",
            "x=y",
            "("),
        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(8).filter(text -> !text.isBlank()),
        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(4).filter(text -> !text.isBlank()));
  }

  /** Shorthand for one comparison. */
  static Condition is(String key, String value) {
    return new Comparison(key, new Match.Is(new Operand.Text(value)));
  }

  static Condition below(String key, String number) {
    Bound bound = new Bound(new BigDecimal(number), Edge.EXCLUDED);
    return new Comparison(key, new Range(Optional.empty(), Optional.of(bound), Optional.empty()));
  }
}

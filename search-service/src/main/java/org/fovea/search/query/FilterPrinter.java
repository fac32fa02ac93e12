package org.fovea.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.search.query.Match.Bound;
import org.fovea.search.query.Match.Edge;
import org.fovea.search.query.Match.Range;

/** Writes a condition in one line, as {@link FilterParser} reads it. */
public final class FilterPrinter {
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "contains",
          "prefix",
          "exists",
          "between",
          "study",
          "dataset",
          "screen");

  private FilterPrinter() {}

  /** The one-line form. */
  public static String print(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(all.members(), " and ");
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.members(), " or ");
    }
    if (condition instanceof Condition.Not not) {
      return "not " + member(not.member());
    }
    if (condition instanceof Condition.OfParent parent) {
      return parent.parent().label() + "(" + print(parent.member()) + ")";
    }
    Condition.Comparison comparison = (Condition.Comparison) condition;
    return text(comparison.key()) + " " + match(comparison.match());
  }

  private static String joined(List<Condition> members, String word) {
    return members.stream().map(FilterPrinter::member).collect(Collectors.joining(word));
  }

  private static String member(Condition condition) {
    boolean group = condition instanceof Condition.All || condition instanceof Condition.Any;
    return group ? "(" + print(condition) + ")" : print(condition);
  }

  private static String match(Match match) {
    if (match instanceof Match.Is is) {
      return "= " + operand(is.operand());
    }
    if (match instanceof Match.IsNot isNot) {
      return "!= " + operand(isNot.operand());
    }
    if (match instanceof Match.In in) {
      return "in ("
          + in.operands().stream().map(FilterPrinter::operand).collect(Collectors.joining(", "))
          + ")";
    }
    if (match instanceof Match.Contains contains) {
      return "contains " + text(contains.text());
    }
    if (match instanceof Match.Prefix prefix) {
      return "prefix " + text(prefix.text());
    }
    return match instanceof Range range ? range(range) : "exists";
  }

  private static String range(Range range) {
    String unit = range.unit().map(name -> " " + text(name)).orElse("");
    if (isBetween(range)) {
      return "between "
          + range.low().orElseThrow().number()
          + " and "
          + range.high().orElseThrow().number()
          + unit;
    }
    String low = range.low().map(bound -> bound(">", bound)).orElse("");
    String high = range.high().map(bound -> bound("<", bound)).orElse("");
    return (low + " " + high).strip() + unit;
  }

  private static boolean isBetween(Range range) {
    return range.low().filter(FilterPrinter::isIncluded).isPresent()
        && range.high().filter(FilterPrinter::isIncluded).isPresent();
  }

  private static boolean isIncluded(Bound bound) {
    return bound.edge() == Edge.INCLUDED;
  }

  private static String bound(String sign, Bound bound) {
    return sign + (isIncluded(bound) ? "= " : " ") + bound.number();
  }

  private static String operand(Operand operand) {
    if (operand instanceof Operand.Number number) {
      return number.number().toString();
    }
    return text(((Operand.Text) operand).text());
  }

  private static String text(String text) {
    boolean plain =
        FilterLexer.isPlain(text)
            && !WORDS.contains(text.toLowerCase(Locale.ROOT))
            && Numbers.parse(text).isEmpty();
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}

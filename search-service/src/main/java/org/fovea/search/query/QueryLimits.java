package org.fovea.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a single query may cost.
 *
 * @param clauses most comparisons, each value of an {@code in} counted
 * @param depth most groups inside each other
 * @param words most words of the text
 * @param contains least characters of a {@code contains}
 */
public record QueryLimits(int clauses, int depth, int words, int contains) {

  public static final QueryLimits DEFAULT = new QueryLimits(1024, 16, 64, 2);

  /** Deepest nesting a reader follows before it gives up, so that no text exhausts the stack. */
  static final int READABLE_DEPTH = 200;

  /**
   * Throws {@link InvalidQueryException} of kind {@code TOO_EXPENSIVE} naming every limit that is
   * passed.
   */
  public void check(SearchQuery query) {
    List<QueryFault> faults = new ArrayList<>();
    query.text().ifPresent(text -> checkText(text, faults));
    query.where().ifPresent(condition -> checkCondition(condition, faults));
    if (!faults.isEmpty()) {
      throw new InvalidQueryException(InvalidQueryException.Kind.TOO_EXPENSIVE, faults);
    }
  }

  static InvalidQueryException tooDeep(int allowed) {
    return new InvalidQueryException(
        InvalidQueryException.Kind.TOO_EXPENSIVE,
        List.of(
            QueryFault.tooExpensive(
                "Conditions are nested deeper than " + allowed + " groups.",
                "Flatten the condition.")));
  }

  private void checkText(String text, List<QueryFault> faults) {
    int found = text.strip().split("\\s+").length;
    if (found > words) {
      faults.add(
          QueryFault.tooExpensive(
              "The text has " + found + " words, at most " + words + " are searched.",
              "Search for fewer words."));
    }
  }

  private void checkCondition(Condition condition, List<QueryFault> faults) {
    int found = clausesOf(condition);
    if (found > clauses) {
      faults.add(
          QueryFault.tooExpensive(
              "The condition has " + found + " clauses, at most " + clauses + " are answered.",
              "Split the query."));
    }
    if (depthOf(condition) > depth) {
      faults.addAll(tooDeep(depth).faults());
    }
    checkContains(condition, faults);
  }

  private void checkContains(Condition condition, List<QueryFault> faults) {
    if (condition instanceof Condition.Comparison comparison
        && comparison.match() instanceof Match.Contains match
        && match.text().strip().codePointCount(0, match.text().strip().length()) < contains) {
      faults.add(
          QueryFault.tooExpensive(
              "contains \"" + match.text() + "\" is shorter than " + contains + " characters.",
              "Give a longer text, or use prefix."));
    }
    membersOf(condition).forEach(member -> checkContains(member, faults));
  }

  private static int clausesOf(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      return comparison.match() instanceof Match.In in ? in.operands().size() : 1;
    }
    return membersOf(condition).stream().mapToInt(QueryLimits::clausesOf).sum();
  }

  private static int depthOf(Condition condition) {
    return 1 + membersOf(condition).stream().mapToInt(QueryLimits::depthOf).max().orElse(0);
  }

  private static Collection<Condition> membersOf(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.members();
    }
    if (condition instanceof Condition.Any any) {
      return any.members();
    }
    if (condition instanceof Condition.Not not) {
      return List.of(not.member());
    }
    return condition instanceof Condition.OfParent parent ? List.of(parent.member()) : List.of();
  }
}

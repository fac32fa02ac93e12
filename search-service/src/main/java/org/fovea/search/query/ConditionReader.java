package org.fovea.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.query.Condition.Comparison;
import org.fovea.search.query.Condition.OfParent;
import org.fovea.search.query.Condition.Parent;
import org.fovea.search.query.Match.Bound;
import org.fovea.search.query.Match.Edge;
import org.fovea.search.query.Match.Range;

/**
 * Reads the tree of a condition. A group of one is its member. An absent answer means a fault was
 * noted.
 */
final class ConditionReader {
  private static final Set<String> RANGE = Set.of("lt", "lte", "gt", "gte");
  private static final Set<String> NUMERIC = Set.of("lt", "lte", "gt", "gte", "between");
  private static final Set<String> OPERATORS =
      Set.of(
          "is", "isNot", "in", "contains", "prefix", "exists", "lt", "lte", "gt", "gte", "between");
  private static final Set<String> GROUPS =
      Set.of("all", "any", "not", "study", "dataset", "screen");
  private static final int MOST_OPERANDS = 1000;
  private static final String MEND =
      "Give a key with one operator, or one of the groups all, any, not, study, dataset, screen.";

  private final Faults faults;
  private int depth;

  ConditionReader(Faults faults) {
    this.faults = faults;
  }

  Optional<Condition> read(JsonNode node, String pointer) {
    if (++depth > QueryLimits.READABLE_DEPTH) {
      throw QueryLimits.tooDeep(QueryLimits.DEFAULT.depth());
    }
    try {
      return faults.isObject(node, pointer) ? object(node, pointer) : Optional.empty();
    } finally {
      depth--;
    }
  }

  private Optional<Condition> object(JsonNode node, String pointer) {
    Set<String> groups = membersOf(node, GROUPS);
    if (node.has("key") && groups.isEmpty()) {
      return comparison(node, pointer);
    }
    if (groups.size() == 1 && !node.has("key")) {
      String group = groups.iterator().next();
      faults.unknownMembers(node, pointer, Set.of(group));
      return group(group, node.get(group), pointer + "/" + group);
    }
    if (groups.isEmpty()) {
      faults.unknownMembers(node, pointer, union(OPERATORS, GROUPS, Set.of("key", "unit")));
    }
    faults.add(pointer, "A condition is either one comparison or one group.", node, MEND);
    return Optional.empty();
  }

  private Optional<Condition> group(String name, JsonNode node, String pointer) {
    if (name.equals("all") || name.equals("any")) {
      return members(name, node, pointer);
    }
    Optional<Condition> member = read(node, pointer);
    if (name.equals("not")) {
      return member.map(Condition.Not::new);
    }
    return member.map(condition -> new OfParent(parent(name), condition));
  }

  private Optional<Condition> members(String name, JsonNode node, String pointer) {
    if (!faults.isArray(node, pointer)) {
      return Optional.empty();
    }
    List<Condition> members = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      read(node.get(i), pointer + "/" + i).ifPresent(members::add);
    }
    if (members.size() <= 1) {
      return members.stream().findFirst();
    }
    return Optional.of(
        name.equals("all") ? new Condition.All(members) : new Condition.Any(members));
  }

  private Optional<Condition> comparison(JsonNode node, String pointer) {
    faults.unknownMembers(node, pointer, union(OPERATORS, Set.of("key", "unit")));
    Optional<String> key = faults.text(node.get("key"), pointer + "/key", QueryReader.LONGEST_KEY);
    Set<String> operators = membersOf(node, OPERATORS);
    if (node.has("unit") && !NUMERIC.containsAll(operators)) {
      faults.add(
          pointer + "/unit",
          "A unit goes with numbers only.",
          node.get("unit"),
          "Use lt, gt or between.");
    }
    if (!isOneTest(operators)) {
      faults.add(
          pointer,
          "A key needs exactly one operator; lt or lte may pair with gt or gte.",
          node,
          MEND);
      return Optional.empty();
    }
    Optional<Condition> condition =
        match(operators, node, pointer).flatMap(match -> key.map(k -> new Comparison(k, match)));
    return condition.flatMap(
        found -> isAbsence(operators, node) ? Optional.of(new Condition.Not(found)) : condition);
  }

  private static boolean isAbsence(Set<String> operators, JsonNode node) {
    return operators.contains("exists") && !node.get("exists").asBoolean();
  }

  /** One operator, or a lower and an upper bound. */
  private static boolean isOneTest(Set<String> operators) {
    boolean pair = operators.size() == 2 && RANGE.containsAll(operators);
    return operators.size() == 1
        || pair && !operators.equals(Set.of("lt", "lte")) && !operators.equals(Set.of("gt", "gte"));
  }

  private Optional<? extends Match> match(Set<String> operators, JsonNode node, String pointer) {
    String operator = operators.iterator().next();
    JsonNode value = node.get(operator);
    String at = pointer + "/" + operator;
    return switch (operator) {
      case "is" -> faults.operand(value, at).map(Match.Is::new);
      case "isNot" -> faults.operand(value, at).map(Match.IsNot::new);
      case "in" -> operands(value, at).map(Match.In::new);
      case "contains" -> faults.text(value, at, QueryReader.LONGEST_KEY).map(Match.Contains::new);
      case "prefix" -> faults.text(value, at, QueryReader.LONGEST_KEY).map(Match.Prefix::new);
      case "exists" -> exists(value, at);
      case "between" -> between(node, pointer);
      default -> range(node, pointer);
    };
  }

  private Optional<Match> exists(JsonNode value, String pointer) {
    if (!value.isBoolean()) {
      faults.add(pointer, "Must be true or false.", value, "Give true or false.");
    }
    return value.isBoolean() ? Optional.of(new Match.Exists()) : Optional.empty();
  }

  private Optional<List<Operand>> operands(JsonNode value, String pointer) {
    if (!faults.isArray(value, pointer)) {
      return Optional.empty();
    }
    if (value.size() > MOST_OPERANDS) {
      faults.add(pointer, "Has more than " + MOST_OPERANDS + " values.", value, "Split the query.");
      return Optional.empty();
    }
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      faults.operand(value.get(i), pointer + "/" + i).ifPresent(operands::add);
    }
    return Optional.of(operands);
  }

  private Optional<Range> between(JsonNode node, String pointer) {
    JsonNode value = node.get("between");
    if (!value.isArray() || value.size() != 2) {
      faults.add(pointer + "/between", "Must be two numbers.", value, "Give [least, greatest].");
      return Optional.empty();
    }
    Optional<BigDecimal> low = faults.number(value.get(0), pointer + "/between/0");
    Optional<BigDecimal> high = faults.number(value.get(1), pointer + "/between/1");
    return Optional.of(
        new Range(
            low.map(number -> new Bound(number, Edge.INCLUDED)),
            high.map(number -> new Bound(number, Edge.INCLUDED)),
            unit(node, pointer)));
  }

  private Optional<Range> range(JsonNode node, String pointer) {
    Optional<Bound> low =
        bound(node, pointer, "gt", Edge.EXCLUDED)
            .or(() -> bound(node, pointer, "gte", Edge.INCLUDED));
    Optional<Bound> high =
        bound(node, pointer, "lt", Edge.EXCLUDED)
            .or(() -> bound(node, pointer, "lte", Edge.INCLUDED));
    return Optional.of(new Range(low, high, unit(node, pointer)));
  }

  private Optional<Bound> bound(JsonNode node, String pointer, String operator, Edge edge) {
    return Optional.ofNullable(node.get(operator))
        .flatMap(value -> faults.number(value, pointer + "/" + operator))
        .map(number -> new Bound(number, edge));
  }

  private Optional<String> unit(JsonNode node, String pointer) {
    return Optional.ofNullable(node.get("unit"))
        .flatMap(value -> faults.text(value, pointer + "/unit", 100));
  }

  private static Parent parent(String name) {
    return switch (name) {
      case "study" -> Parent.STUDY;
      case "dataset" -> Parent.DATASET;
      default -> Parent.SCREEN;
    };
  }

  private static Set<String> membersOf(JsonNode node, Set<String> names) {
    Set<String> found = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(found::add);
    found.retainAll(names);
    return found;
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> union = new LinkedHashSet<>();
    List.of(sets).forEach(union::addAll);
    return union;
  }
}
